package aftersales.warranty.web;

import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes back an extension that was sold. */
@Controller
class WithdrawalController {

    private final ContractExtensions extensions;
    private final ContractQueries contracts;
    private final ExtensionWords words;

    WithdrawalController(ContractExtensions extensions, ContractQueries contracts, ExtensionWords words) {
        this.extensions = extensions;
        this.contracts = contracts;
        this.words = words;
    }

    @GetMapping("/contracts/{id}/extensions/{number}/withdrawal")
    String ask(Actor actor, @PathVariable ContractId id, @PathVariable int number, Model page) {
        page.addAttribute("form", WithdrawalForm.of(contracts.get(actor, id).row().version()));
        return show(actor, id, number, page);
    }

    @PostMapping("/contracts/{id}/extensions/{number}/withdrawal")
    String withdraw(Actor actor, @PathVariable ContractId id, @PathVariable int number, @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors, Model page, HttpServletResponse response) {
        extensions.get(actor, id, number);
        return Submission.of(errors, response).orShow(() -> show(actor, id, number, page), () -> {
            extensions.withdraw(actor, id, number, form.getVersion(), form.getReason());
            Flash.say(response, "warranty.extension.withdrawn.done", number);
            return "redirect:/contracts/" + id + "#extensions";
        });
    }

    private String show(Actor actor, ContractId id, int number, Model page) {
        page.addAttribute("contract", contracts.get(actor, id).row());
        page.addAttribute("sold", extensions.get(actor, id, number));
        page.addAttribute("say", words);
        return "warranty/withdrawal";
    }
}
