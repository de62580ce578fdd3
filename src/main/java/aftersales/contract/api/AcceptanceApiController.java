package aftersales.contract.api;

import aftersales.access.Creation;
import aftersales.contract.AcceptanceDetail;
import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceService;
import aftersales.contract.AcceptanceSigning;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Plans deliveries of a contract and has them signed for. */
@RestController
class AcceptanceApiController {

    private static final String PATH = "/api/v1/contracts/{id}/acceptances";

    private final AcceptanceQueries queries;
    private final AcceptanceService acceptances;
    private final AcceptanceSigning signing;
    private final Creation creation;

    AcceptanceApiController(AcceptanceQueries queries, AcceptanceService acceptances, AcceptanceSigning signing, Creation creation) {
        this.queries = queries;
        this.acceptances = acceptances;
        this.signing = signing;
        this.creation = creation;
    }

    /** All of a contract, the newest first. */
    record Items(List<AcceptanceResource.Line> items) {
    }

    @GetMapping(PATH)
    Items list(Actor actor, @PathVariable ContractId id) {
        return new Items(queries.of(actor, id).stream().map(AcceptanceResource.Line::of).toList());
    }

    @GetMapping(PATH + "/{acceptance}")
    ResponseEntity<AcceptanceResource> get(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance) {
        return answer(actor, id, acceptance);
    }

    @PostMapping(PATH)
    ResponseEntity<String> plan(Actor actor, @PathVariable ContractId id, @Valid @RequestBody AcceptanceRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, "/api/v1/contracts/" + id + "/acceptances", request, "id",
                () -> AcceptanceResource.of(queries.get(actor, id, acceptances.plan(actor, id, request.toCommand()))));
    }

    @PostMapping(PATH + "/{acceptance}/initial")
    ResponseEntity<AcceptanceResource> signInitial(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance,
            @Valid @RequestBody AcceptanceSignRequest request, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            signing.signInitial(actor, id, acceptance, version, request.toCommand());
            return answer(actor, id, acceptance);
        });
    }

    @PostMapping(PATH + "/{acceptance}/final")
    ResponseEntity<AcceptanceResource> signFinal(Actor actor, @PathVariable ContractId id, @PathVariable AcceptanceId acceptance,
            @Valid @RequestBody AcceptanceSignRequest request, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            signing.signFinal(actor, id, acceptance, version, request.toCommand());
            return answer(actor, id, acceptance);
        });
    }

    private ResponseEntity<AcceptanceResource> answer(Actor actor, ContractId contract, AcceptanceId id) {
        AcceptanceDetail acceptance = queries.get(actor, contract, id);
        return ResponseEntity.ok().eTag(EntityTags.of(acceptance.row().version())).body(AcceptanceResource.of(acceptance));
    }
}
