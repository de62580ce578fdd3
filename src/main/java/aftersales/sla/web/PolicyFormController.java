package aftersales.sla.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.sla.ContractTerms;
import aftersales.sla.OwnTerms;
import aftersales.sla.PolicyRenewal;
import aftersales.sla.PolicyRow;
import aftersales.sla.SavePolicy;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Policies are written here, by managers and administrators. */
@Controller
class PolicyFormController {

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final PolicyRenewal renewal;
    private final ContractTerms contracts;
    private final OwnTerms terms;
    private final PolicyFormPage pages;

    PolicyFormController(SlaPolicyQueries policies, SlaPolicyService service, PolicyRenewal renewal, ContractTerms contracts,
            OwnTerms terms, PolicyFormPage pages) {
        this.policies = policies;
        this.service = service;
        this.renewal = renewal;
        this.contracts = contracts;
        this.terms = terms;
        this.pages = pages;
    }

    @GetMapping("/policies/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable ContractId contract, Model page) {
        PolicyForm form = contract == null ? new PolicyForm() : pages.ownTerms(actor, contract);
        if (contract == null) {
            form.setOrganization(actor.organization());
        }
        page.addAttribute("form", form);
        return pages.show(actor, null, form, page);
    }

    @PostMapping(path = "/policies", params = "!step")
    String create(Actor actor, @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> pages.show(actor, null, form, errors, page), () -> pages.asFormSays(() -> {
            if (form.getContract() != null) {
                return agree(actor, form.getContract(), form, response);
            }
            PolicyRow made = policies.get(actor, service.create(actor, pages.command(actor, form)));
            Flash.say(response, "sla.policy.created", made.name());
            return "redirect:/policies/" + made.code();
        }));
    }

    @GetMapping("/policies/{code}/edit")
    String edit(Actor actor, @PathVariable String code, Model page) {
        PolicyRow policy = pages.changeable(actor, code);
        PolicyForm form = pages.form(actor, policy);
        page.addAttribute("form", form);
        return pages.show(actor, policy, form, page);
    }

    @PostMapping(path = "/policies/{code}", params = "!step")
    String change(Actor actor, @PathVariable String code, @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        PolicyRow policy = pages.changeable(actor, code);
        return Submission.of(errors, response).orShow(() -> pages.show(actor, policy, form, errors, page), () -> pages.asFormSays(() -> {
            int applied = change(actor, policy, form);
            PolicyRow changed = policies.get(actor, policy.id());
            if (form.isApply()) {
                Flash.say(response, "sla.policy.applied", changed.name(), applied);
            } else {
                Flash.say(response, "sla.policy.changed", changed.name());
            }
            return "redirect:/policies/" + changed.code();
        }));
    }

    private String agree(Actor actor, ContractId id, PolicyForm form, HttpServletResponse response) {
        ContractTerms.Kept contract = contracts.contract(actor, id);
        terms.agree(actor, id, form.getVersion(), pages.command(actor, form), form.isApply());
        Flash.say(response, form.isApply() ? "sla.terms.agreed.follow" : "sla.terms.agreed", contract.number());
        return "redirect:" + contract.path();
    }

    private int change(Actor actor, PolicyRow policy, PolicyForm form) {
        SavePolicy command = pages.command(actor, form);
        if (form.isApply()) {
            return renewal.changeAndApply(actor, policy.id(), form.getVersion(), command);
        }
        service.change(actor, policy.id(), form.getVersion(), command);
        return 0;
    }
}
