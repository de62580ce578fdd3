package aftersales.contract.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRenewal;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.sla.SlaPolicyQueries;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Renews a contract: draws up the one that comes after it. */
@Controller
class RenewalController {

    private final ContractQueries queries;
    private final ContractService contracts;
    private final ContractRenewal renewal;
    private final SlaPolicyQueries policies;

    RenewalController(ContractQueries queries, ContractService contracts, ContractRenewal renewal, SlaPolicyQueries policies) {
        this.queries = queries;
        this.contracts = contracts;
        this.renewal = renewal;
        this.policies = policies;
    }

    @GetMapping("/contracts/{id}/renewal")
    String ask(Actor actor, @PathVariable ContractId id, Model model) {
        ContractDetail contract = changeable(actor, id);
        if (contract.successor() != null) {
            return "redirect:/contracts/" + contract.successor().id();
        }
        SaveContract proposed = renewal.propose(actor, id);
        Map<String, String> offered = offered(actor);
        model.addAttribute("form", RenewalForm.of(proposed, offered.keySet()));
        return show(contract, proposed, offered, model);
    }

    @PostMapping("/contracts/{id}/renewal")
    String renew(Actor actor, @PathVariable ContractId id, @Valid @ModelAttribute("form") RenewalForm form, BindingResult errors, Model model,
            HttpServletResponse response) {
        ContractDetail contract = changeable(actor, id);
        return Submission.of(errors, response).orShow(() -> show(contract, renewal.propose(actor, id), offered(actor), model), () -> {
            ContractId next = renewal.renew(actor, id, form.getNumber(), form.getPolicy(), form.isDraft());
            Flash.say(response, "contract.renewed", contract.row().number(), form.getNumber());
            return "redirect:/contracts/" + next;
        });
    }

    private Map<String, String> offered(Actor actor) {
        Map<String, String> choices = new LinkedHashMap<>();
        policies.choices(actor).forEach(policy -> choices.put(policy.id().toString(), policy.name()));
        return choices;
    }

    private static String show(ContractDetail contract, SaveContract proposed, Map<String, String> offered, Model model) {
        model.addAttribute("policies", offered);
        model.addAttribute("contract", contract);
        model.addAttribute("proposed", proposed);
        return "contract/renewal";
    }

    private ContractDetail changeable(Actor actor, ContractId id) {
        ContractDetail contract = queries.get(actor, id);
        if (!contracts.mayChange(actor, contract.row())) {
            throw new NotFound("contract", id);
        }
        return contract;
    }
}
