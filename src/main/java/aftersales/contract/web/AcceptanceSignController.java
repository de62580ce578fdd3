package aftersales.contract.web;

import aftersales.access.IdempotencyKeys;
import aftersales.contract.AcceptanceKind;
import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceSigning;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Both sides sign: on arrival and at the end, or for a correction. */
@Controller
class AcceptanceSignController {

    private final AcceptanceQueries queries;
    private final AcceptanceSigning signing;
    private final AcceptancePage page;
    private final IdempotencyKeys submissions;

    AcceptanceSignController(AcceptanceQueries queries, AcceptanceSigning signing, AcceptancePage page, IdempotencyKeys submissions) {
        this.queries = queries;
        this.signing = signing;
        this.page = page;
        this.submissions = submissions;
    }

    @GetMapping("/contracts/{id}/acceptances/{acceptance}/initial")
    String onArrival(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance,
            @RequestParam(required = false) @Nullable Integer corrects, Model model) {
        return blank(actor, id, acceptance, AcceptanceKind.INITIAL, corrects, model);
    }

    @PostMapping("/contracts/{id}/acceptances/{acceptance}/initial")
    String signInitial(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance,
            @Valid @ModelAttribute("form") AcceptanceSignForm form, BindingResult errors, Model model, HttpServletResponse response) {
        return sign(actor, id, acceptance, AcceptanceKind.INITIAL, form, errors, model, response);
    }

    @GetMapping("/contracts/{id}/acceptances/{acceptance}/final")
    String atTheEnd(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance,
            @RequestParam(required = false) @Nullable Integer corrects, Model model) {
        return blank(actor, id, acceptance, AcceptanceKind.FINAL, corrects, model);
    }

    @PostMapping("/contracts/{id}/acceptances/{acceptance}/final")
    String signFinal(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance,
            @Valid @ModelAttribute("form") AcceptanceSignForm form, BindingResult errors, Model model, HttpServletResponse response) {
        return sign(actor, id, acceptance, AcceptanceKind.FINAL, form, errors, model, response);
    }

    private String blank(Actor actor, ContractId id, AcceptanceId acceptance, AcceptanceKind kind, @Nullable Integer corrects, Model model) {
        AcceptanceSignForm form = page.blank(actor, id, acceptance, kind, corrects);
        form.setSubmission(UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return page.sign(actor, id, acceptance, kind, corrects, model);
    }

    private String sign(Actor actor, ContractId id, AcceptanceId acceptance, AcceptanceKind kind, AcceptanceSignForm form, BindingResult errors,
            Model model, HttpServletResponse response) {
        queries.get(actor, id, acceptance);
        return Submission.of(errors, response).orShow(() -> page.sign(actor, id, acceptance, kind, form.getCorrects(), model), () -> {
            submissions.once(actor, "acceptance " + form.getSubmission(), "sign " + acceptance + " " + kind, () -> {
                if (kind == AcceptanceKind.INITIAL) {
                    signing.signInitial(actor, id, acceptance, form.getVersion(), form.toCommand());
                } else {
                    signing.signFinal(actor, id, acceptance, form.getVersion(), form.toCommand());
                }
                return "";
            });
            Flash.say(response, "contract.acceptance.recorded");
            return "redirect:/contracts/" + id + "/acceptances/" + acceptance;
        });
    }
}
