package aftersales.sla.web;

import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRenewal;
import aftersales.sla.PolicyRow;
import aftersales.sla.SavePolicy;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Policies are written here, by managers and administrators. */
@Controller
class PolicyFormController {

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final PolicyRenewal renewal;
    private final PolicyFormPage pages;

    PolicyFormController(SlaPolicyQueries policies, SlaPolicyService service, PolicyRenewal renewal, PolicyFormPage pages) {
        this.policies = policies;
        this.service = service;
        this.renewal = renewal;
        this.pages = pages;
    }

    @GetMapping("/policies/new")
    String blank(Actor actor, Model page) {
        PolicyForm form = new PolicyForm();
        form.setOrganization(actor.organization());
        page.addAttribute("form", form);
        return pages.show(actor, null, form, page);
    }

    @PostMapping(path = "/policies", params = "!step")
    String create(Actor actor, @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> pages.show(actor, null, form, errors, page), () -> pages.asFormSays(() -> {
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

    private int change(Actor actor, PolicyRow policy, PolicyForm form) {
        SavePolicy command = pages.command(actor, form);
        if (form.isApply()) {
            return renewal.changeAndApply(actor, policy.id(), form.getVersion(), command);
        }
        service.change(actor, policy.id(), form.getVersion(), command);
        return 0;
    }
}
