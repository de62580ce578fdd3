package aftersales.contract.web;

import aftersales.access.IdempotencyKeys;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.InstructionQueries;
import aftersales.contract.InstructionRow;
import aftersales.contract.InstructionService;
import aftersales.contract.InstructionWay;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import aftersales.webkit.format.Formats;
import aftersales.webkit.list.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers told us to do: the work list, and one more. */
@Controller
class InstructionController {

    private static final List<String> SHOWN = List.of("missed", "mine", "carried", "all");

    private final InstructionQueries queries;
    private final InstructionService instructions;
    private final ContractQueries contracts;
    private final OrganizationQueries organizations;
    private final IdempotencyKeys submissions;
    private final Formats formats;

    InstructionController(InstructionQueries queries, InstructionService instructions, ContractQueries contracts,
            OrganizationQueries organizations, IdempotencyKeys submissions, Formats formats) {
        this.queries = queries;
        this.instructions = instructions;
        this.contracts = contracts;
        this.organizations = organizations;
        this.submissions = submissions;
        this.formats = formats;
    }

    @GetMapping("/instructions")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Page<InstructionRow> page = queries.page(actor, InstructionQueries.LISTING.request(parameters));
        ContractId contract = page.request().id("contract", ContractId::new);
        model.addAttribute("page", page);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("show", page.request().text("show"));
        model.addAttribute("contract", contract == null ? null : contracts.get(actor, contract).row());
        model.addAttribute("responsibles", queries.responsibles(actor));
        model.addAttribute("responsible", page.request().id("responsible", AccountId::new));
        model.addAttribute("organizations", organizations.tree(actor));
        model.addAttribute("organization", page.request().id("organization", OrganizationId::new));
        return "contract/instructions";
    }

    @GetMapping("/contracts/{id}/instructions/new")
    String blank(Actor actor, @PathVariable ContractId id, Model model) {
        var form = new InstructionForm();
        form.setSubmission(UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return form(actor, id, model);
    }

    @PostMapping("/contracts/{id}/instructions")
    String record(Actor actor, @PathVariable ContractId id, @Valid @ModelAttribute("form") InstructionForm form, BindingResult errors, Model model,
            HttpServletResponse response) {
        contracts.get(actor, id);
        return Submission.of(errors, response).orShow(() -> form(actor, id, model), () -> {
            String made = submissions.once(actor, "instruction " + form.getSubmission(), "record " + id,
                    () -> instructions.record(actor, id, form.toCommand()).toString());
            Flash.say(response, "contract.instruction.recorded");
            return "redirect:/instructions/" + made;
        });
    }

    private String form(Actor actor, ContractId id, Model model) {
        ContractRow contract = contracts.get(actor, id).row();
        Map<String, String> ways = new LinkedHashMap<>();
        for (InstructionWay way : InstructionWay.values()) {
            ways.put(way.name(), formats.words().say("contract.instruction.way." + way));
        }
        model.addAttribute("contract", contract);
        model.addAttribute("ways", ways);
        model.addAttribute("people", queries.candidates(actor, contract.organization()));
        return "contract/instruction-form";
    }
}
