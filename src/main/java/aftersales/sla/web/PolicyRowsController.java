package aftersales.sla.web;

import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Buttons between the rows of the policy form: nothing is saved, the same form comes back with its rows changed. */
@Controller
class PolicyRowsController {

    private final PolicyFormPage pages;

    PolicyRowsController(PolicyFormPage pages) {
        this.pages = pages;
    }

    @PostMapping(path = "/policies", params = "step")
    String ofNew(Actor actor, @ModelAttribute("form") PolicyForm form, BindingResult errors, @RequestParam String step, Model page) {
        return take(actor, null, form, step, page);
    }

    @PostMapping(path = "/policies/{code}", params = "step")
    String ofKept(Actor actor, @PathVariable String code, @ModelAttribute("form") PolicyForm form, BindingResult errors,
            @RequestParam String step, Model page) {
        return take(actor, pages.changeable(actor, code), form, step, page);
    }

    private String take(Actor actor, @Nullable PolicyRow policy, PolicyForm form, String step, Model page) {
        RowStep row = RowStep.of(step);
        if (row != null) {
            row.take(form);
        }
        return pages.show(actor, policy, form, page);
    }
}
