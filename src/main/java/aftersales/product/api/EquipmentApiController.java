package aftersales.product.api;

import aftersales.access.Creation;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
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

/** Lists, reads, registers and changes installed equipment. */
@RestController
class EquipmentApiController {

    private static final String PATH = "/api/v1/equipment";

    private final EquipmentQueries queries;
    private final EquipmentService equipment;
    private final Creation creation;

    EquipmentApiController(EquipmentQueries queries, EquipmentService equipment, Creation creation) {
        this.queries = queries;
        this.equipment = equipment;
        this.creation = creation;
    }

    /** Parameters: q, customer, site, model, state (IN_SERVICE unless said, RETIRED, all); sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<EquipmentResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, queries.page(actor, EquipmentQueries.LISTING.strict(parameters)), EquipmentResource::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<EquipmentResource> get(Actor actor, @PathVariable EquipmentId id) {
        return answer(actor, id);
    }

    @PostMapping(PATH)
    ResponseEntity<String> install(Actor actor, @Valid @RequestBody EquipmentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, request, "id",
                () -> resource(actor, equipment.install(actor, request.toCommand())));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<EquipmentResource> change(Actor actor, @PathVariable EquipmentId id, @Valid @RequestBody EquipmentRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            equipment.change(actor, id, version, request.toCommand());
            return answer(actor, id);
        });
    }

    private EquipmentResource resource(Actor actor, EquipmentId id) {
        return EquipmentResource.of(queries.get(actor, id));
    }

    private ResponseEntity<EquipmentResource> answer(Actor actor, EquipmentId id) {
        EquipmentResource device = resource(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(device.version())).body(device);
    }
}
