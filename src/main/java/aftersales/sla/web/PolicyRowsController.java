package aftersales.sla.web;

import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRenewal;
import aftersales.sla.PolicyRow;
import aftersales.webkit.RowStep;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Buttons of the policy form that save nothing: the same form comes back, with its rows changed or with what it would do. */
@Controller
class PolicyRowsController {

    private final PolicyFormPage pages;
    private final PolicyRenewal renewal;

    PolicyRowsController(PolicyFormPage pages, PolicyRenewal renewal) {
        this.pages = pages;
        this.renewal = renewal;
    }

    @PostMapping(path = "/policies", params = "step")
    String ofNew(Actor actor, @ModelAttribute("form") PolicyForm form, BindingResult errors, @RequestParam String step, Model page) {
        return take(actor, null, form, step, page);
    }

    @PostMapping(path = "/policies/{code}", params = {"step", "step!=impact"})
    String ofKept(Actor actor, @PathVariable String code, @ModelAttribute("form") PolicyForm form, BindingResult errors,
            @RequestParam String step, Model page) {
        return take(actor, pages.changeable(actor, code), form, step, page);
    }

    /** What saving, and applying to running clocks, would change. */
    @PostMapping(path = "/policies/{code}", params = "step=impact")
    String impact(Actor actor, @PathVariable String code, @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        PolicyRow policy = pages.changeable(actor, code);
        return Submission.of(errors, response).orShow(() -> pages.show(actor, policy, form, errors, page), () -> pages.asFormSays(() -> {
            page.addAttribute("impact", renewal.impact(actor, policy.id(), pages.command(actor, form)));
            return pages.show(actor, policy, form, page);
        }));
    }

    private String take(Actor actor, @Nullable PolicyRow policy, PolicyForm form, String step, Model page) {
        RowStep row = RowStep.of(step);
        if (row != null && row.list().equals("ladder")) {
            row.take(form.getLadder(), RungForm::blank);
        } else if (row != null && row.list().equals("targets")) {
            row.take(form.getTargets(), () -> pages.blank(actor, form.getAdding(), form.getRefines()));
        }
        return pages.show(actor, policy, form, page);
    }
}
