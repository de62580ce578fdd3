package aftersales.contract.web;

import aftersales.contract.InstructionDetail;
import aftersales.contract.InstructionQueries;
import aftersales.contract.InstructionService;
import aftersales.contract.InstructionStepKind;
import aftersales.files.FileType;
import aftersales.files.StoreFile;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.InstructionId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** One instruction: what became of it, what comes next, and its files. */
@Controller
class InstructionStepController {

    private final InstructionQueries queries;
    private final InstructionService instructions;

    InstructionStepController(InstructionQueries queries, InstructionService instructions) {
        this.queries = queries;
        this.instructions = instructions;
    }

    /** A letter, a photograph. */
    public static class FileForm {

        private @Nullable MultipartFile file;

        public @Nullable MultipartFile getFile() {
            return file;
        }

        public void setFile(@Nullable MultipartFile file) {
            this.file = file;
        }
    }

    @GetMapping("/instructions/{id}")
    String show(Actor actor, @PathVariable InstructionId id, @ModelAttribute("form") FileForm form, Model model) {
        InstructionDetail found = queries.get(actor, id);
        model.addAttribute("instruction", found);
        model.addAttribute("steps", InstructionStepKind.from(found.row().state()).stream()
                .filter(kind -> !kind.isDirected() || instructions.mayDirect(actor)).toList());
        model.addAttribute("accepted", FileType.accepted());
        return "contract/instruction";
    }

    @PostMapping("/instructions/{id}/files")
    String attach(Actor actor, @PathVariable InstructionId id, @ModelAttribute("form") FileForm form, BindingResult errors, Model model,
            HttpServletResponse response) {
        queries.row(actor, id);
        return Submission.of(errors, response).orShow(() -> show(actor, id, form, model), () -> {
            MultipartFile file = form.getFile();
            if (file == null || file.isEmpty()) {
                throw Refusal.of("file", "contract.acceptance.files.missing");
            }
            instructions.attach(actor, id, StoreFile.read(file.getOriginalFilename(), file, "instruction", false));
            Flash.say(response, "contract.acceptance.files.added");
            return "redirect:/instructions/" + id;
        });
    }

    @GetMapping("/instructions/{id}/files/{file}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable InstructionId id, @PathVariable AttachmentId file) {
        return instructions.open(actor, id, file).answer();
    }

    @GetMapping("/instructions/{id}/{step}")
    String ask(Actor actor, @PathVariable InstructionId id, @PathVariable String step, Model model) {
        var kind = InstructionStepKind.called(step);
        model.addAttribute("form", InstructionMoveForm.of(queries.row(actor, id), kind));
        return form(actor, id, kind, model);
    }

    @PostMapping("/instructions/{id}/{step}")
    String take(Actor actor, @PathVariable InstructionId id, @PathVariable String step, @Valid @ModelAttribute("form") InstructionMoveForm form,
            BindingResult errors, Model model, HttpServletResponse response) {
        var kind = InstructionStepKind.called(step);
        queries.row(actor, id);
        return Submission.of(errors, response).orShow(() -> form(actor, id, kind, model), () -> {
            instructions.take(actor, id, form.getVersion(), form.toCommand(kind));
            Flash.say(response, "contract.instruction.taken." + kind);
            return "redirect:/instructions/" + id;
        });
    }

    private String form(Actor actor, InstructionId id, InstructionStepKind kind, Model model) {
        var row = queries.row(actor, id);
        Map<AccountId, String> people = new LinkedHashMap<>();
        if (kind == InstructionStepKind.ASSIGNED) {
            people.put(row.responsible(), row.responsibleName());
            people.putAll(queries.candidates(actor, row.keeper()));
        }
        model.addAttribute("row", row);
        model.addAttribute("kind", kind);
        model.addAttribute("people", people);
        return "contract/instruction-step";
    }
}
