package aftersales.contract.api;

import aftersales.access.IdempotencyKeys;
import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.webkit.list.Page;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
import tools.jackson.databind.json.JsonMapper;

/** Lists, reads, draws up and changes contracts. */
@RestController
class ContractApiController {

    private static final String PATH = "/api/v1/contracts";

    private final ContractQueries queries;
    private final ContractService contracts;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    ContractApiController(ContractQueries queries, ContractService contracts, IdempotencyKeys keys, JsonMapper json) {
        this.queries = queries;
        this.contracts = contracts;
        this.keys = keys;
        this.json = json;
    }

    /**
     * A page of contracts.
     *
     * @param next  the address of the next page, null on the last
     * @param count how many there are, counted to a thousand
     */
    record ContractList(List<ContractResource.Line> items, @Nullable String next, @Nullable String previous, long count, boolean more) {
    }

    /** Parameters as on the page: q, state, customer, policy, organization; sort, after, before, limit. */
    @GetMapping(PATH)
    ContractList list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        Page<ContractRow> page = queries.page(actor, ContractQueries.LISTING.strict(parameters));
        return new ContractList(page.rows().stream().map(ContractResource.Line::of).toList(), address(page.next()),
                address(page.previous()), page.count().number(), page.count().more());
    }

    private static @Nullable String address(@Nullable String query) {
        return query == null ? null : PATH + query;
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<ContractResource> get(Actor actor, @PathVariable ContractId id) {
        return answer(actor, id);
    }

    /** The first answer is kept with the key, so that a repeated request gets the same one. */
    @PostMapping(PATH)
    ResponseEntity<String> draw(Actor actor, @Valid @RequestBody ContractRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String body = key == null ? draw(actor, request)
                : keys.once(actor, key, "POST " + PATH + " " + json.writeValueAsString(request), () -> draw(actor, request));
        ContractResource made = json.readValue(body, ContractResource.class);
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).eTag(EntityTags.of(made.version()))
                .contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private String draw(Actor actor, ContractRequest request) {
        return json.writeValueAsString(ContractResource.of(queries.get(actor, contracts.draw(actor, request.toCommand()))));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<ContractResource> change(Actor actor, @PathVariable ContractId id, @Valid @RequestBody ContractRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            contracts.change(actor, id, version, request.toCommand());
            return answer(actor, id);
        });
    }

    private ResponseEntity<ContractResource> answer(Actor actor, ContractId id) {
        ContractDetail contract = queries.get(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(contract.row().version())).body(ContractResource.of(contract));
    }
}
