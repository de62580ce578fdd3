package aftersales.sla.api;

import aftersales.access.Creation;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.ContractTerms;
import aftersales.sla.OwnTerms;
import aftersales.sla.PolicyRenewal;
import aftersales.sla.PolicyRow;
import aftersales.sla.SavePolicy;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, reads, creates and changes policies. */
@RestController
class PolicyResourceController {

    private static final String PATH = "/api/v1/policies";

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final PolicyRenewal renewal;
    private final ContractTerms contracts;
    private final OwnTerms terms;
    private final Creation creation;

    PolicyResourceController(SlaPolicyQueries policies, SlaPolicyService service, PolicyRenewal renewal, ContractTerms contracts,
            OwnTerms terms, Creation creation) {
        this.policies = policies;
        this.service = service;
        this.renewal = renewal;
        this.contracts = contracts;
        this.terms = terms;
        this.creation = creation;
    }

    @GetMapping(PATH)
    ListAnswer<PolicyResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, policies.page(actor, SlaPolicyQueries.LISTING.strict(parameters)), PolicyResource::of);
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<PolicyResource> show(Actor actor, @PathVariable String code) {
        return answer(find(actor, code));
    }

    @PostMapping(PATH)
    ResponseEntity<String> create(Actor actor, @Valid @RequestBody PolicyRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, request, "code",
                () -> PolicyResource.of(policies.get(actor, create(actor, request))));
    }

    @PutMapping(PATH + "/{code}")
    ResponseEntity<PolicyResource> change(Actor actor, @PathVariable String code, @Valid @RequestBody PolicyRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            PolicyId id = find(actor, code).id();
            request.requireNoContract();
            if (request.isApplied()) {
                renewal.changeAndApply(actor, id, version, command(actor, request));
            } else {
                service.change(actor, id, version, command(actor, request));
            }
            return answer(policies.get(actor, id));
        });
    }

    private PolicyId create(Actor actor, PolicyRequest request) {
        request.requireNew();
        SavePolicy command = command(actor, request);
        if (request.contract() == null) {
            return service.create(actor, command);
        }
        return terms.agree(actor, contracts.contract(actor, request.requiredKeeper(), request.contract()).id(),
                request.requiredContractVersion(), command, Boolean.TRUE.equals(request.applyToOpenTickets()));
    }

    private SavePolicy command(Actor actor, PolicyRequest request) {
        return request.toCommand(request.refines() == null ? null : policies.find(actor, request.refines()).map(PolicyRow::id)
                .orElseThrow(() -> Refusal.of("refines", "sla.policy.refines.unknown")));
    }

    private PolicyRow find(Actor actor, String code) {
        return policies.find(actor, code).orElseThrow(() -> new NotFound("policy", code));
    }

    private static ResponseEntity<PolicyResource> answer(PolicyRow policy) {
        return ResponseEntity.ok().eTag(EntityTags.of(policy.version())).body(PolicyResource.of(policy));
    }
}
