package aftersales.contract.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractService;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes a contract; the customer stays. */
@Controller
class ContractChangeController {

    private final ContractQueries queries;
    private final ContractService contracts;
    private final ContractFormPage page;

    ContractChangeController(ContractQueries queries, ContractService contracts, ContractFormPage page) {
        this.queries = queries;
        this.contracts = contracts;
        this.page = page;
    }

    @GetMapping("/contracts/{id}/edit")
    String edit(Actor actor, @PathVariable ContractId id, Locale language, Model model) {
        ContractDetail contract = changeable(actor, id);
        model.addAttribute("form", FilledContract.of(contract).grow(1));
        return page.show(actor, contract.row().customer(), contract, language, model);
    }

    @PostMapping(path = "/contracts/{id}", params = "more")
    String more(Actor actor, @PathVariable ContractId id, @ModelAttribute("form") ContractForm form, BindingResult errors, Locale language,
            Model model) {
        ContractDetail contract = changeable(actor, id);
        form.grow(ContractForm.MORE);
        return page.show(actor, contract.row().customer(), contract, language, model);
    }

    @PostMapping(path = "/contracts/{id}", params = "!more")
    String change(Actor actor, @PathVariable ContractId id, @Valid @ModelAttribute("form") ContractForm form, BindingResult errors,
            Locale language, Model model, HttpServletResponse response) {
        ContractDetail contract = changeable(actor, id);
        form.setTemplate(null);
        form.requirePolicy(errors);
        return Submission.of(errors, response).orShow(() -> page.show(actor, contract.row().customer(), contract, language, model), () -> {
            if (form.isFollow()) {
                contracts.changeWithOpen(actor, id, form.getVersion(), form.toCommand());
            } else {
                contracts.change(actor, id, form.getVersion(), form.toCommand());
            }
            Flash.say(response, "contract.changed", form.getNumber());
            return "redirect:/contracts/" + id;
        });
    }

    private ContractDetail changeable(Actor actor, ContractId id) {
        ContractDetail contract = queries.get(actor, id);
        if (!contracts.mayChange(actor, contract.row())) {
            throw new NotFound("contract", id);
        }
        return contract;
    }
}
