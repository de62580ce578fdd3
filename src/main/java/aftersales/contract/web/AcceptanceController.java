package aftersales.contract.web;

import aftersales.contract.AcceptanceFiles;
import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceService;
import aftersales.contract.ContractQueries;
import aftersales.files.StoreFile;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** The deliveries of a contract, each with what was signed for it, on the screen and on paper. */
@Controller
class AcceptanceController {

    private final AcceptanceQueries queries;
    private final AcceptanceService acceptances;
    private final AcceptanceFiles files;
    private final ContractQueries contracts;
    private final AcceptancePage page;

    AcceptanceController(AcceptanceQueries queries, AcceptanceService acceptances, AcceptanceFiles files, ContractQueries contracts,
            AcceptancePage page) {
        this.queries = queries;
        this.acceptances = acceptances;
        this.files = files;
        this.contracts = contracts;
        this.page = page;
    }

    /** A photograph or scan. */
    public static class FileForm {

        private @Nullable MultipartFile file;

        public @Nullable MultipartFile getFile() {
            return file;
        }

        public void setFile(@Nullable MultipartFile file) {
            this.file = file;
        }
    }

    @GetMapping("/contracts/{id}/acceptances")
    String list(Actor actor, @PathVariable ContractId id, Model model) {
        model.addAttribute("contract", contracts.get(actor, id).row());
        model.addAttribute("acceptances", queries.of(actor, id));
        model.addAttribute("writes", acceptances.isWriter(actor));
        return "contract/acceptances";
    }

    @GetMapping("/contracts/{id}/acceptances/{acceptance}")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance, @ModelAttribute("form") FileForm form, Model model) {
        return page.show(actor, id, acceptance, "contract/acceptance", model);
    }

    @GetMapping("/contracts/{id}/acceptances/{acceptance}/paper")
    String paper(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance, Model model) {
        return page.show(actor, id, acceptance, "contract/acceptance-paper", model);
    }

    @PostMapping("/contracts/{id}/acceptances/{acceptance}/files")
    String attach(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance, @ModelAttribute("form") FileForm form,
            BindingResult errors, Model model, HttpServletResponse response) {
        queries.get(actor, id, acceptance);
        return Submission.of(errors, response).orShow(() -> show(actor, id, acceptance, form, model), () -> {
            MultipartFile file = form.getFile();
            if (file == null || file.isEmpty()) {
                throw Refusal.of("file", "contract.acceptance.files.missing");
            }
            files.attach(actor, id, acceptance, StoreFile.read(file.getOriginalFilename(), file, "acceptance", false));
            Flash.say(response, "contract.acceptance.files.added");
            return "redirect:/contracts/" + id + "/acceptances/" + acceptance;
        });
    }
}
