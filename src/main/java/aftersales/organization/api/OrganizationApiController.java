package aftersales.organization.api;

import aftersales.access.IdempotencyKeys;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.organization.OrganizationService;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists, reads, founds and changes organisations. */
@RestController
class OrganizationApiController {

    private static final String PATH = "/api/v1/organizations";

    private final OrganizationQueries queries;
    private final OrganizationService organizations;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    OrganizationApiController(OrganizationQueries queries, OrganizationService organizations, IdempotencyKeys keys, JsonMapper json) {
        this.queries = queries;
        this.organizations = organizations;
        this.keys = keys;
        this.json = json;
    }

    /** All in reach, each below its parent: a company has hundreds of them, so there are no pages. */
    record Organizations(List<OrganizationResource> items) {
    }

    @GetMapping(PATH)
    Organizations list(Actor actor) {
        return new Organizations(queries.tree(actor).stream().map(OrganizationResource::of).toList());
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<OrganizationResource> show(Actor actor, @PathVariable OrganizationId id) {
        OrganizationRow row = queries.get(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(row.version())).body(OrganizationResource.of(row));
    }

    @PostMapping(PATH)
    ResponseEntity<OrganizationResource> found(Actor actor, @Valid @RequestBody OrganizationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String id = keys.once(actor, key, "POST " + PATH + " " + json.writeValueAsString(request),
                () -> organizations.found(actor, request.toCommand()).toString());
        OrganizationRow row = queries.get(actor, new OrganizationId(Long.parseLong(id)));
        return ResponseEntity.created(URI.create(PATH + "/" + id)).eTag(EntityTags.of(row.version())).body(OrganizationResource.of(row));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<OrganizationResource> change(Actor actor, @PathVariable OrganizationId id, @Valid @RequestBody OrganizationRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            organizations.change(actor, id, version, request.toCommand());
            return show(actor, id);
        });
    }
}
