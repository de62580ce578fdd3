package aftersales.sla.api;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import aftersales.webkit.list.Page;
import aftersales.webkit.rest.EntityTags;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** @param after token of the next page, null on the last */
    record Policies(List<PolicyResource> rows, @Nullable String before, @Nullable String after) {
    }

    @GetMapping("/api/v1/policies")
    Policies list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        Page<PolicyRow> page = policies.page(actor, SlaPolicyQueries.LISTING.strict(parameters));
        return new Policies(page.rows().stream().map(PolicyResource::of).toList(), page.before(), page.after());
    }

    @GetMapping("/api/v1/policies/{code}")
    ResponseEntity<PolicyResource> show(Actor actor, @PathVariable String code) {
        PolicyRow policy = policies.find(actor, code).orElseThrow(() -> new NotFound("policy", code));
        return ResponseEntity.ok().eTag(EntityTags.of(policy.version())).body(PolicyResource.of(policy));
    }
}
