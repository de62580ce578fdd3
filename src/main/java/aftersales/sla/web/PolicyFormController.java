package aftersales.sla.web;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final String VIEW = "sla/policy-form";

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final PolicyChoices choices;

    PolicyFormController(SlaPolicyQueries policies, SlaPolicyService service, PolicyChoices choices) {
        this.policies = policies;
        this.service = service;
        this.choices = choices;
    }

    @GetMapping("/policies/new")
    String blank(Actor actor, Model page) {
        PolicyForm form = new PolicyForm();
        form.setOrganization(actor.organization());
        page.addAttribute("form", form);
        return show(actor, null, page);
    }

    @PostMapping("/policies")
    String create(Actor actor, @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> show(actor, null, page), () -> {
            PolicyRow made = policies.get(actor, service.create(actor, form.toCommand()));
            Flash.say(response, "sla.policy.created", made.name());
            return "redirect:/policies/" + made.code();
        });
    }

    @GetMapping("/policies/{code}/edit")
    String edit(Actor actor, @PathVariable String code, Model page) {
        PolicyRow policy = changeable(actor, code);
        page.addAttribute("form", PolicyForm.of(policy));
        return show(actor, policy, page);
    }

    @PostMapping("/policies/{code}")
    String change(Actor actor, @PathVariable String code, @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        PolicyRow policy = changeable(actor, code);
        return Submission.of(errors, response).orShow(() -> show(actor, policy, page), () -> {
            service.change(actor, policy.id(), form.getVersion(), form.toCommand());
            PolicyRow changed = policies.get(actor, policy.id());
            Flash.say(response, "sla.policy.changed", changed.name());
            return "redirect:/policies/" + changed.code();
        });
    }

    private PolicyRow changeable(Actor actor, String code) {
        return policies.find(actor, code).filter(policy -> service.mayChange(actor, policy.organization()))
                .orElseThrow(() -> new NotFound("policy", code));
    }

    /** @param policy null for a new one */
    private String show(Actor actor, @Nullable PolicyRow policy, Model page) {
        page.addAttribute("policy", policy);
        page.addAttribute("kinds", List.of(TargetKind.RESPOND, TargetKind.ARRIVE, TargetKind.FIX));
        page.addAttribute("organizations", choices.organizations(actor));
        page.addAttribute("calendars", choices.calendars(actor));
        page.addAttribute("units", choices.units());
        page.addAttribute("starts", choices.starts());
        page.addAttribute("reasons", choices.reasons());
        return VIEW;
    }
}
