package aftersales.warranty.api;

import aftersales.access.IdempotencyKeys;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.WarrantyService;
import aftersales.warranty.WarrantyUnits;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The facts of units from which warranties start, what was replaced in them, and what follows. */
@RestController
class UnitWarrantyApiController {

    private static final String UNIT = "/api/v1/equipment/{id}";

    private final WarrantyUnits units;
    private final WarrantyService warranty;
    private final VerdictTelling telling;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    UnitWarrantyApiController(WarrantyUnits units, WarrantyService warranty, VerdictTelling telling, IdempotencyKeys keys, JsonMapper json) {
        this.units = units;
        this.warranty = warranty;
        this.telling = telling;
        this.keys = keys;
        this.json = json;
    }

    @GetMapping(UNIT + "/warranty")
    UnitWarrantyResource warranty(Actor actor, @PathVariable EquipmentId id) {
        return UnitWarrantyResource.of(warranty.unit(actor, id), telling.in(Locale.SIMPLIFIED_CHINESE), telling.in(Locale.ENGLISH));
    }

    @GetMapping(UNIT + "/warranty-facts")
    ResponseEntity<FactsResource> facts(Actor actor, @PathVariable EquipmentId id) {
        FactsResource facts = read(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(facts.version())).body(facts);
    }

    @PutMapping(UNIT + "/warranty-facts")
    ResponseEntity<FactsResource> save(Actor actor, @PathVariable EquipmentId id, @Valid @RequestBody FactsRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            units.save(actor, id, version, request.toCommand());
            return facts(actor, id);
        });
    }

    /** Answered with the facts of the unit, all replacements among them. */
    @PostMapping(UNIT + "/replacements")
    ResponseEntity<String> replace(Actor actor, @PathVariable EquipmentId id, @Valid @RequestBody ReplacementRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String path = UNIT.replace("{id}", id.toString());
        String body = keys.once(actor, key, "POST " + path + "/replacements " + json.writeValueAsString(request), () -> {
            units.replace(actor, id, request.toCommand());
            return json.writeValueAsString(read(actor, id));
        });
        return ResponseEntity.created(URI.create(path + "/warranty-facts")).contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private FactsResource read(Actor actor, EquipmentId id) {
        return FactsResource.of(units.sheet(actor, id), units.replacements(actor, id));
    }
}
