package aftersales.contract;

import aftersales.files.StoreFile;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(71)
class AcceptanceSamples implements RouteSamples {

    private static final LocalDate DAY = LocalDate.parse("2026-01-12");

    private final AcceptanceService acceptances;
    private final AcceptanceSigning signing;
    private final AcceptanceFiles files;
    private final EquipmentService equipment;
    private final HandoverService handovers;

    /** A unit that has no day of acceptance yet. */
    private record Waiting(EquipmentId unit) {
    }

    AcceptanceSamples(AcceptanceService acceptances, AcceptanceSigning signing, AcceptanceFiles files, EquipmentService equipment,
            HandoverService handovers) {
        this.acceptances = acceptances;
        this.signing = signing;
        this.files = files;
        this.equipment = equipment;
        this.handovers = handovers;
    }

    /** One that arrived damaged, which was a mistake, and then failed. */
    @Override
    public void plant(Place place) {
        ContractId contract = place.recall(ContractId.class);
        place.remember(new Waiting(equipment.install(place.keeper(), new SaveEquipment(place.recall(ModelId.class), place.recall(SiteId.class),
                place.code("waits"), place.code("waits-tag"), null, null, EquipmentState.IN_SERVICE, place.text("remarks")))));
        AcceptanceId id = acceptances.plan(place.keeper(), contract, new SaveAcceptance(place.text("delivery"), place.recall(SiteId.class), DAY,
                List.of(new AcceptanceItem(place.recall(ModelId.class), place.text("item"), 1))));
        signing.signInitial(place.keeper(), contract, id, 0, signed(place, null,
                List.of(new AcceptanceGoods(1, 1, 1, false, true, place.text("scratched"))), List.of()));
        signing.signInitial(place.keeper(), contract, id, 1, signed(place, 1, List.of(new AcceptanceGoods(1, 1, 1, true, true, null)), List.of()));
        signing.signFinal(place.keeper(), contract, id, 2, signed(place, null, List.of(),
                List.of(new AcceptanceUnit(place.recall(Waiting.class).unit(), false, place.text("dark"), null))));
        files.attach(place.keeper(), contract, id, new StoreFile(place.code("scan") + ".txt", place.text("scan").getBytes(StandardCharsets.UTF_8),
                place.code("acceptance")));
        place.row("/api/v1/contracts/{id}/handover", contract);
        handovers.save(place.keeper(), contract, 0, List.of(new HandoverItem(HandoverKind.OTHER, place.text("manual"), place.text("receiver"), DAY, null)));
        place.row("/contracts/{id}/acceptances/{acceptance}", id);
        place.row("/api/v1/contracts/{id}/acceptances/{acceptance}", id);
    }

    private static SignAcceptance signed(Place place, @Nullable Integer corrects, List<AcceptanceGoods> goods, List<AcceptanceUnit> units) {
        return new SignAcceptance(DAY, place.text("remarks"), new AcceptanceSignature(place.text("we"), place.text("technician"), null),
                new AcceptanceSignature(place.text("you"), place.text("keeper"), null), corrects, place.text("reason"), goods, units);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Body planned = Body.form("title", "Sample", "site", place.recall(SiteId.class), "items[0].model", place.recall(ModelId.class),
                "items[0].promised", 1, "submission", "sample", "version", 0);
        Body initial = Body.form("day", DAY.toString(), "ourName", "We", "customerName", "You", "goods[0].position", 1, "goods[0].promised", 1,
                "goods[0].arrived", 1, "submission", "sample-initial", "version", 3);
        Body last = Body.form("day", DAY.toString(), "ourName", "We", "customerName", "You", "units[0].equipment", place.recall(Waiting.class).unit(),
                "units[0].outcome", "PASSED", "submission", "sample-final", "version", 3);
        Map<String, Body> bodies = new LinkedHashMap<>(Map.of("POST /contracts/{id}/acceptances", planned,
                "POST /contracts/{id}/acceptances/{acceptance}", planned, "POST /contracts/{id}/acceptances/{acceptance}/initial", initial,
                "POST /contracts/{id}/acceptances/{acceptance}/final", last));
        bodies.put("PUT /api/v1/contracts/{id}/handover", Body.json("items", List.of()));
        bodies.put("POST /contracts/{id}/handover", Body.form("items[0].kind", "TRAINING", "items[0].receiver", "You", "items[0].day", DAY.toString(),
                "version", 1));
        bodies.put("POST /api/v1/contracts/{id}/acceptances", Body.json("title", "Sample", "site", place.recall(SiteId.class),
                "items", List.of(Map.of("model", place.recall(ModelId.class), "promised", 1))));
        bodies.put("POST /api/v1/contracts/{id}/acceptances/{acceptance}/initial", Body.json("day", DAY.toString(), "ourName", "We",
                "customerName", "You", "goods", List.of(Map.of("position", 1, "promised", 1, "arrived", 1, "appearanceOk", true, "packingOk", true))));
        bodies.put("POST /api/v1/contracts/{id}/acceptances/{acceptance}/final", Body.json("day", DAY.toString(), "ourName", "We",
                "customerName", "You", "units", List.of(Map.of("equipment", place.recall(Waiting.class).unit(), "passed", true))));
        return bodies;
    }
}
