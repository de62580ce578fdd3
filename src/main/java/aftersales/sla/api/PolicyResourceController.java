package aftersales.sla.api;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Policies for programs, to read. */
@RestController
class PolicyResourceController {

    private final SlaPolicyQueries policies;

    PolicyResourceController(SlaPolicyQueries policies) {
        this.policies = policies;
    }

    @GetMapping("/api/v1/policies")
    ListAnswer<PolicyResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of("/api/v1/policies", policies.page(actor, SlaPolicyQueries.LISTING.strict(parameters)), PolicyResource::of);
    }

    @GetMapping("/api/v1/policies/{code}")
    ResponseEntity<PolicyResource> show(Actor actor, @PathVariable String code) {
        PolicyRow policy = policies.find(actor, code).orElseThrow(() -> new NotFound("policy", code));
        return ResponseEntity.ok().eTag(EntityTags.of(policy.version())).body(PolicyResource.of(policy));
    }
}
