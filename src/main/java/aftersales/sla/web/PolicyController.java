package aftersales.sla.web;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRow;
import aftersales.sla.PolicyUse;
import aftersales.sla.PolicyWords;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is promised, for everybody to read. */
@Controller
class PolicyController {

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final PolicyWords words;
    private final PolicyPeople people;
    private final List<PolicyUse> uses;

    PolicyController(SlaPolicyQueries policies, SlaPolicyService service, PolicyWords words, PolicyPeople people, List<PolicyUse> uses) {
        this.policies = policies;
        this.service = service;
        this.words = words;
        this.people = people;
        this.uses = uses;
    }

    @GetMapping("/policies")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        page.addAttribute("page", policies.page(actor, SlaPolicyQueries.LISTING.request(parameters)));
        page.addAttribute("kinds", List.of(TargetKind.RESPOND, TargetKind.ARRIVE, TargetKind.FIX));
        page.addAttribute("keeper", service.isKeeper(actor));
        page.addAttribute("say", words);
        return "sla/policies";
    }

    @GetMapping("/policies/{code}")
    String show(Actor actor, @PathVariable String code, Model page) {
        PolicyRow policy = policies.find(actor, code).orElseThrow(() -> new NotFound("policy", code));
        page.addAttribute("policy", policy);
        page.addAttribute("promises", policies.promises(actor, policy));
        page.addAttribute("refining", policies.refining(actor, policy.id()));
        page.addAttribute("people", people.names(actor, policy.ladder()));
        page.addAttribute("held", uses.stream().map(use -> use.holders(actor, policy.id())).toList());
        page.addAttribute("say", words);
        page.addAttribute("keeper", service.mayChange(actor, policy.organization()));
        return "sla/policy";
    }
}
