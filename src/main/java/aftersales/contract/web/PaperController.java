package aftersales.contract.web;

import aftersales.access.IdempotencyKeys;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.PaperKind;
import aftersales.contract.PaperQueries;
import aftersales.contract.PaperService;
import aftersales.files.FileType;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import aftersales.webkit.format.Formats;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a contract: what is on file, one more, and each scan. */
@Controller
class PaperController {

    private static final int VERSIONS = 100;

    private final PaperQueries queries;
    private final PaperService papers;
    private final ContractQueries contracts;
    private final ContractService service;
    private final IdempotencyKeys submissions;
    private final Formats formats;

    PaperController(PaperQueries queries, PaperService papers, ContractQueries contracts, ContractService service, IdempotencyKeys submissions,
            Formats formats) {
        this.queries = queries;
        this.papers = papers;
        this.contracts = contracts;
        this.service = service;
        this.submissions = submissions;
        this.formats = formats;
    }

    @GetMapping("/contracts/{id}/papers")
    String list(Actor actor, @PathVariable ContractId id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        ContractRow contract = contracts.get(actor, id).row();
        model.addAttribute("contract", contract);
        model.addAttribute("page", queries.page(actor, id, PaperQueries.LISTING.request(parameters)));
        model.addAttribute("kinds", PaperKind.values());
        model.addAttribute("writes", service.mayChange(actor, contract));
        return "contract/papers";
    }

    @GetMapping("/contracts/{id}/papers/new")
    String blank(Actor actor, @PathVariable ContractId id, Model model) {
        var form = new PaperForm();
        form.setSubmission(UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return form(actor, id, form, model);
    }

    @PostMapping("/contracts/{id}/papers")
    String file(Actor actor, @PathVariable ContractId id, @Valid @ModelAttribute("form") PaperForm form, BindingResult errors, Model model,
            HttpServletResponse response) {
        contracts.get(actor, id);
        return Submission.of(errors, response).orShow(() -> form(actor, id, form, model), () -> {
            submissions.once(actor, "paper " + form.getSubmission(), "file " + id, () -> papers.file(actor, id, form.toCommand()).toString());
            Flash.say(response, "contract.paper.filed");
            return "redirect:/contracts/" + id + "/papers";
        });
    }

    /** In the window where a browser can show it. */
    @GetMapping("/contract-papers/{paper}/{position}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable PaperId paper, @PathVariable int position) {
        return papers.open(actor, paper, position).answer();
    }

    private String form(Actor actor, ContractId id, PaperForm form, Model model) {
        ContractRow contract = contracts.get(actor, id).row();
        Map<String, String> kinds = new LinkedHashMap<>();
        for (PaperKind kind : PaperKind.values()) {
            kinds.put(kind.name(), formats.words().say("contract.paper.kind." + kind));
        }
        Map<String, String> versions = new LinkedHashMap<>();
        contracts.versions(actor, id, Integer.MAX_VALUE, VERSIONS).forEach(version -> versions.put(String.valueOf(version.number()),
                formats.words().say("contract.paper.version.of", version.number(), formats.dayOf(version.at()))));
        if (form.getContractVersion() == null) {
            form.setContractVersion(contract.currentVersion());
        }
        model.addAttribute("contract", contract);
        model.addAttribute("kinds", kinds);
        model.addAttribute("versions", versions);
        model.addAttribute("accepted", FileType.accepted());
        return "contract/paper-form";
    }
}
