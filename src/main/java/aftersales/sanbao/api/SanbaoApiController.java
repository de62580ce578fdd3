package aftersales.sanbao.api;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.sanbao.Counter;
import aftersales.sanbao.ProductClass;
import aftersales.sanbao.SanbaoQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The rules, and what a unit's repairs count to under them. */
@RestController
class SanbaoApiController {

    private final SanbaoQueries queries;

    SanbaoApiController(SanbaoQueries queries) {
        this.queries = queries;
    }

    /**
     * How far a unit is.
     *
     * @param productClass null where its model is of no class that has rules
     * @param known        whether facts of its class are known
     */
    record UnitStanding(@Nullable String productClass, boolean known, List<Counter> counters) {
    }

    @GetMapping("/api/v1/sanbao")
    List<ProductClass> rules(Actor actor) {
        return queries.classes(actor);
    }

    @GetMapping("/api/v1/equipment/{id}/sanbao")
    UnitStanding unit(Actor actor, @PathVariable EquipmentId id) {
        return queries.standing(actor, id).map(standing -> new UnitStanding(standing.productClass().code(), standing.known(), standing.counters()))
                .orElseGet(() -> new UnitStanding(null, false, List.of()));
    }
}
