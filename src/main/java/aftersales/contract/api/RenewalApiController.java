package aftersales.contract.api;

import aftersales.access.Creation;
import aftersales.contract.ContractRenewal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Renews contracts for programs. */
@RestController
class RenewalApiController {

    private static final String PATH = "/api/v1/contracts";

    private final ContractRenewal renewal;
    private final ContractResources resources;
    private final Creation creation;

    RenewalApiController(ContractRenewal renewal, ContractResources resources, Creation creation) {
        this.renewal = renewal;
        this.resources = resources;
        this.creation = creation;
    }

    /**
     * What is said of the new contract; the rest is as the old one has it.
     *
     * @param number left out: the old one with the new year, else with a count behind it
     * @param policy left out: that of the old one
     * @param draft  false unless said
     */
    record RenewalRequest(@Nullable String number, @Positive @Nullable Long policy, @Nullable Boolean draft) {

        @Nullable PolicyId policyId() {
            return policy == null ? null : new PolicyId(policy);
        }
    }

    private record Asked(long contract, RenewalRequest request) {
    }

    /** Asked again, it answers the contract that was drawn up at first. */
    @PostMapping(PATH + "/{id}/renewal")
    ResponseEntity<String> renew(Actor actor, @PathVariable ContractId id, @Valid @RequestBody RenewalRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, new Asked(id.value(), request), "id",
                () -> resources.get(actor, renewal.renew(actor, id, request.number(), request.policyId(), Boolean.TRUE.equals(request.draft()))));
    }
}
