package aftersales.customer.api;

import aftersales.access.Creation;
import aftersales.access.KnownOrganizations;
import aftersales.customer.SiteQueries;
import aftersales.customer.SiteService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import jakarta.validation.Valid;
import java.util.List;
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

/** Lists, reads, adds and changes the places of customers. */
@RestController
class SiteApiController {

    private static final String PATH = "/api/v1/sites";

    private final SiteQueries queries;
    private final SiteService sites;
    private final KnownOrganizations organizations;
    private final Creation creation;

    SiteApiController(SiteQueries queries, SiteService sites, KnownOrganizations organizations, Creation creation) {
        this.queries = queries;
        this.sites = sites;
        this.organizations = organizations;
        this.creation = creation;
    }

    /** Parameters: q, customer, organization, state (inactive, all); sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<SiteResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        var names = organizations.names(actor);
        return ListAnswer.of(PATH, queries.page(actor, SiteQueries.LISTING.strict(parameters)), row -> SiteResource.of(row, names));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<SiteResource> get(Actor actor, @PathVariable SiteId id) {
        return answer(actor, id);
    }

    @PostMapping("/api/v1/customers/{customer}/sites")
    ResponseEntity<String> add(Actor actor, @PathVariable CustomerId customer, @Valid @RequestBody SiteRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, List.of(customer, request), "id",
                () -> resource(actor, sites.add(actor, customer, request.toCommand())));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<SiteResource> change(Actor actor, @PathVariable SiteId id, @Valid @RequestBody SiteRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            sites.change(actor, id, version, request.toCommand());
            return answer(actor, id);
        });
    }

    private SiteResource resource(Actor actor, SiteId id) {
        return SiteResource.of(queries.get(actor, id), organizations.names(actor));
    }

    private ResponseEntity<SiteResource> answer(Actor actor, SiteId id) {
        SiteResource site = resource(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(site.version())).body(site);
    }
}
