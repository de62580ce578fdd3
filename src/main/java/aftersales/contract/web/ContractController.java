package aftersales.contract.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.ContractState;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.sla.PolicyRow;
import aftersales.sla.PolicyWords;
import aftersales.sla.SlaPolicyQueries;
import aftersales.webkit.RecordPanels;
import aftersales.webkit.list.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was promised to whom, for everybody who serves it to read. */
@Controller
class ContractController {

    private final ContractQueries contracts;
    private final ContractService service;
    private final CustomerQueries customers;
    private final SlaPolicyQueries policies;
    private final PolicyWords words;
    private final ContractStory story;
    private final RecordPanels panels;

    ContractController(ContractQueries contracts, ContractService service, CustomerQueries customers, SlaPolicyQueries policies,
            PolicyWords words, ContractStory story, RecordPanels panels) {
        this.contracts = contracts;
        this.service = service;
        this.customers = customers;
        this.policies = policies;
        this.words = words;
        this.story = story;
        this.panels = panels;
    }

    @GetMapping("/contracts")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Page<ContractRow> page = contracts.page(actor, ContractQueries.LISTING.request(parameters));
        CustomerId customer = page.request().id("customer", CustomerId::new);
        model.addAttribute("page", page);
        model.addAttribute("states", ContractState.values());
        model.addAttribute("customer", customer == null ? null : customers.get(actor, customer).customer());
        model.addAttribute("keeper", service.isKeeper(actor));
        return "contract/list";
    }

    @GetMapping("/contracts/{id}")
    String show(Actor actor, @PathVariable ContractId id, @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before, Model model) {
        ContractDetail contract = contracts.get(actor, id);
        model.addAttribute("contract", contract);
        boolean mayChange = service.mayChange(actor, contract.row());
        model.addAttribute("mayChange", mayChange);
        // Who reads a contract need not reach its policy.
        PolicyRow policy = policies.find(actor, contract.row().policyCode()).orElse(null);
        model.addAttribute("policy", policy);
        model.addAttribute("differences", policy == null || !contract.ownTerms() ? List.of() : policies.differences(actor, policy));
        model.addAttribute("mayAgree", mayChange && policy != null && !contract.ownTerms());
        model.addAttribute("say", words);
        story.tell(actor, contract, before, model);
        panels.show("contract/show", actor, id.toString(), model);
        return "contract/show";
    }
}
