package aftersales.contract.web;

import aftersales.contract.AcceptanceService;
import aftersales.contract.ContractQueries;
import aftersales.contract.Handover;
import aftersales.contract.HandoverKind;
import aftersales.contract.HandoverService;
import aftersales.files.FileType;
import aftersales.files.StoreFile;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import aftersales.webkit.format.Formats;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What is handed over under a contract, row by row, with the receipts. */
@Controller
class HandoverController {

    private final HandoverService handovers;
    private final ContractQueries contracts;
    private final AcceptanceService acceptances;
    private final Formats formats;

    HandoverController(HandoverService handovers, ContractQueries contracts, AcceptanceService acceptances, Formats formats) {
        this.handovers = handovers;
        this.contracts = contracts;
        this.acceptances = acceptances;
        this.formats = formats;
    }

    @GetMapping("/contracts/{id}/handover")
    String show(Actor actor, @PathVariable ContractId id, @ModelAttribute("form") HandoverReceiptForm form, BindingResult unread, Model page) {
        return list(actor, id, form, page);
    }

    @GetMapping("/contracts/{id}/handover/edit")
    String edit(Actor actor, @PathVariable ContractId id, Model page) {
        page.addAttribute("form", HandoverForm.of(handovers.get(actor, id)).grow());
        return form(actor, id, page);
    }

    @PostMapping("/contracts/{id}/handover")
    String save(Actor actor, @PathVariable ContractId id, @RequestParam(required = false) @Nullable String more,
            @ModelAttribute("form") HandoverForm form, BindingResult errors, Model page, HttpServletResponse response) {
        handovers.get(actor, id);
        if (more != null) {
            form.grow();
            return form(actor, id, page);
        }
        return Submission.of(errors, response).orShow(() -> form(actor, id, page), () -> {
            handovers.save(actor, id, form.getVersion(), form.toItems());
            Flash.say(response, "contract.handover.saved");
            return "redirect:/contracts/" + id + "/handover";
        });
    }

    @PostMapping("/contracts/{id}/handover/receipts")
    String attach(Actor actor, @PathVariable ContractId id, @ModelAttribute("form") HandoverReceiptForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        handovers.get(actor, id);
        return Submission.of(errors, response).orShow(() -> list(actor, id, form, page), () -> {
            MultipartFile file = form.getFile();
            if (file == null || file.isEmpty()) {
                throw Refusal.of("file", "contract.acceptance.files.missing");
            }
            handovers.attach(actor, id, form.getVersion(), form.position(), StoreFile.read(file.getOriginalFilename(), file, "handover", false),
                    form.getReason());
            Flash.say(response, "contract.acceptance.files.added");
            return "redirect:/contracts/" + id + "/handover";
        });
    }

    private String list(Actor actor, ContractId id, HandoverReceiptForm form, Model page) {
        Handover handover = handovers.get(actor, id);
        form.show(handover.version());
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < handover.items().size(); i++) {
            var item = handover.items().get(i);
            String name = item.name() != null ? item.name() : formats.words().say("contract.handover.kind." + item.kind());
            rows.put(String.valueOf(i + 1), item.receipt() == null ? name : formats.words().say("contract.handover.form.position.again", name));
        }
        page.addAttribute("contract", contracts.get(actor, id).row());
        page.addAttribute("handover", handover);
        page.addAttribute("receipts", handovers.receipts(actor, handover));
        page.addAttribute("rows", rows);
        page.addAttribute("exchanges", handover.items().stream().anyMatch(item -> item.receipt() != null));
        page.addAttribute("writes", acceptances.isWriter(actor));
        page.addAttribute("accepted", FileType.accepted());
        return "contract/handover";
    }

    private String form(Actor actor, ContractId id, Model page) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (HandoverKind kind : HandoverKind.values()) {
            kinds.put(kind.name(), formats.words().say("contract.handover.kind." + kind));
        }
        page.addAttribute("contract", contracts.get(actor, id).row());
        page.addAttribute("kinds", kinds);
        return "contract/handover-form";
    }
}
