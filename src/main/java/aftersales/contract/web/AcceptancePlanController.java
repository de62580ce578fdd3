package aftersales.contract.web;

import aftersales.access.IdempotencyKeys;
import aftersales.contract.AcceptanceDetail;
import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceService;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A delivery that will come, and its changes while nothing was signed. */
@Controller
class AcceptancePlanController {

    private final AcceptanceQueries queries;
    private final AcceptanceService acceptances;
    private final AcceptancePage page;
    private final IdempotencyKeys submissions;

    AcceptancePlanController(AcceptanceQueries queries, AcceptanceService acceptances, AcceptancePage page, IdempotencyKeys submissions) {
        this.queries = queries;
        this.acceptances = acceptances;
        this.page = page;
        this.submissions = submissions;
    }

    @GetMapping("/contracts/{id}/acceptances/new")
    String blank(Actor actor, @PathVariable ContractId id, Model model) {
        var form = new AcceptanceForm().grow(AcceptanceForm.MORE);
        form.setSubmission(UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return page.form(actor, id, null, model);
    }

    @PostMapping(path = "/contracts/{id}/acceptances", params = "!more")
    String plan(Actor actor, @PathVariable ContractId id, @Valid @ModelAttribute("form") AcceptanceForm form, BindingResult errors,
            Model model, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> page.form(actor, id, null, model), () -> {
            String made = submissions.once(actor, "acceptance " + form.getSubmission(), "plan " + id,
                    () -> acceptances.plan(actor, id, form.toCommand()).toString());
            Flash.say(response, "contract.acceptance.planned");
            return "redirect:/contracts/" + id + "/acceptances/" + made;
        });
    }

    @GetMapping("/contracts/{id}/acceptances/{acceptance}/edit")
    String edit(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance, Model model) {
        AcceptanceDetail found = queries.get(actor, id, acceptance);
        model.addAttribute("form", AcceptanceForm.of(found).grow(1));
        return page.form(actor, id, found, model);
    }

    @PostMapping(path = "/contracts/{id}/acceptances/{acceptance}", params = "!more")
    String change(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance,
            @Valid @ModelAttribute("form") AcceptanceForm form, BindingResult errors, Model model, HttpServletResponse response) {
        AcceptanceDetail found = queries.get(actor, id, acceptance);
        return Submission.of(errors, response).orShow(() -> page.form(actor, id, found, model), () -> {
            acceptances.change(actor, id, acceptance, form.getVersion(), form.toCommand());
            Flash.say(response, "contract.acceptance.changed");
            return "redirect:/contracts/" + id + "/acceptances/" + acceptance;
        });
    }
}
