package aftersales.product.api;

import aftersales.access.Creation;
import aftersales.access.KnownOrganizations;
import aftersales.product.ModelQueries;
import aftersales.product.ModelService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ModelId;
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

/** Lists, reads, creates and changes models. */
@RestController
class ModelApiController {

    private static final String PATH = "/api/v1/models";

    private final ModelQueries queries;
    private final ModelService models;
    private final KnownOrganizations organizations;
    private final Creation creation;

    ModelApiController(ModelQueries queries, ModelService models, KnownOrganizations organizations, Creation creation) {
        this.queries = queries;
        this.models = models;
        this.organizations = organizations;
        this.creation = creation;
    }

    /** Parameters: q, category, state (inactive, all); sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<ModelResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        var names = organizations.names(actor);
        return ListAnswer.of(PATH, queries.page(actor, ModelQueries.LISTING.strict(parameters)), row -> ModelResource.of(row, names));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<ModelResource> get(Actor actor, @PathVariable ModelId id) {
        return answer(actor, id);
    }

    @PostMapping(PATH)
    ResponseEntity<String> create(Actor actor, @Valid @RequestBody ModelRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, request, "id",
                () -> resource(actor, models.create(actor, request.toCommand())));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<ModelResource> change(Actor actor, @PathVariable ModelId id, @Valid @RequestBody ModelRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            models.change(actor, id, version, request.toCommand());
            return answer(actor, id);
        });
    }

    private ModelResource resource(Actor actor, ModelId id) {
        return ModelResource.of(queries.get(actor, id), organizations.names(actor));
    }

    private ResponseEntity<ModelResource> answer(Actor actor, ModelId id) {
        ModelResource model = resource(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(model.version())).body(model);
    }
}
