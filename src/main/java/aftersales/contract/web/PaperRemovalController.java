package aftersales.contract.web;

import aftersales.contract.PaperQueries;
import aftersales.contract.PaperService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the files of a paper away; asks first, since it cannot be undone. */
@Controller
class PaperRemovalController {

    private final PaperQueries queries;
    private final PaperService papers;

    PaperRemovalController(PaperQueries queries, PaperService papers) {
        this.queries = queries;
        this.papers = papers;
    }

    /** Why it goes. */
    public static class RemovalForm {

        private @NotBlank @Size(max = 500) String reason = "";

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    @GetMapping("/contracts/{id}/papers/{paper}/removal")
    String ask(Actor actor, @PathVariable ContractId id, @PathVariable PaperId paper, @ModelAttribute("form") RemovalForm form,
            BindingResult unread, Model model) {
        model.addAttribute("paper", queries.get(actor, id, paper));
        return "contract/paper-removal";
    }

    @PostMapping("/contracts/{id}/papers/{paper}/removal")
    String remove(Actor actor, @PathVariable ContractId id, @PathVariable PaperId paper, @Valid @ModelAttribute("form") RemovalForm form,
            BindingResult errors, Model model, HttpServletResponse response) {
        model.addAttribute("paper", queries.get(actor, id, paper));
        return Submission.of(errors, response).orShow("contract/paper-removal", () -> {
            papers.remove(actor, id, paper, form.getReason());
            Flash.say(response, "contract.paper.removed");
            return "redirect:/contracts/" + id + "/papers";
        });
    }
}
