package aftersales.warranty;

import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.SaveExtension;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Span;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.money.Money;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(75)
class WarrantySamples implements RouteSamples {

    private final WarrantyUnits units;

    private final ContractExtensions extensions;
    private final ContractQueries contracts;

    WarrantySamples(WarrantyUnits units, ContractExtensions extensions, ContractQueries contracts) {
        this.units = units;
        this.extensions = extensions;
        this.contracts = contracts;
    }

    @Override
    public void plant(Place place) {
        EquipmentId id = place.recall(EquipmentId.class);
        units.save(place.keeper(), id, 0, new SaveUnit(LocalDate.parse("2025-11-01"), null, LocalDate.parse("2026-01-05"), place.text("invoice"),
                place.text("card"), null, null, false, place.organization()));
        units.replace(place.keeper(), id, new SaveReplacement("board", LocalDate.parse("2026-02-01"), place.code("r"), place.text("in"),
                place.text("out"), true));
        ContractId contract = place.recall(ContractId.class);
        for (int i = 0; i < 2; i++) {
            extensions.sell(place.keeper(), contract, contracts.get(place.keeper(), contract).row().version(), new SaveExtension(List.of(
                    new SaveExtension.Prolonged(i == 0 ? "whole" : "x1", place.text("延保"), place.text("extension"))), Span.years(1), Set.of(CostClass.PARTS),
                    null, false, Set.of(), LocalDate.parse("2026-02-01"), Money.of("10", "CNY"), place.text("order"), place.text("buyer")));
        }
        extensions.withdraw(place.keeper(), contract, 2, contracts.get(place.keeper(), contract).row().version(), place.text("withdrawn"));
        place.row("/contracts/{id}/extensions/new", contract);
        place.word("/contracts/{id}/extensions/{number}", "1");
        place.row("/api/v1/contracts/{id}/extensions", contract);
        place.word("/api/v1/contracts/{id}/extensions/{number}", "1");
        place.row("/equipment/{id}/warranty", id);
        place.row("/equipment/{id}/verdict", id);
        place.row("/api/v1/equipment/{id}/warranty", id);
        place.row("/api/v1/equipment/{id}/warranty-facts", id);
        place.row("/api/v1/equipment/{id}/replacements", id);
        place.row("/warranty-cards/{id}", id);
        place.row("/equipment/{id}/replacements/new", id);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        EquipmentId id = place.recall(EquipmentId.class);
        Body asked = Body.json("equipment", id, "component", "board", "faultOn", "2026-03-01");
        Map<String, Object> wish = Map.of("terms", List.of("whole"), "span", Map.of("amount", 1, "unit", "YEARS"), "gap", true);
        Body reason = Body.form("reason", "sample", "version", 3);
        Map<String, Body> bodies = new HashMap<>(Map.of("PUT /api/v1/equipment/{id}/warranty-facts", Body.json("soldOn", "2026-01-06", "soldBy", place.organization()),
                "POST /api/v1/equipment/{id}/replacements", Body.json("component", "board", "replacedOn", "2026-03-01")));
        bodies.putAll(Map.of("POST /contracts/{id}/extensions", Body.form("terms", "whole", "amount", 1, "unit", "YEARS", "free", "PARTS", "soldOn", "2026-02-01",
                "price", "10", "currency", "CNY", "buyer", "Sample", "version", 0), "POST /contracts/{id}/extensions/{number}/withdrawal", reason,
                "POST /api/v1/contracts/{id}/extensions/offer", Body.json("terms", List.of("whole"), "span", Map.of("amount", 1, "unit", "YEARS"), "gap", true),
                "POST /api/v1/contracts/{id}/extensions", Body.json("wish", wish, "price", 10, "currency", "CNY"),
                "POST /api/v1/contracts/{id}/extensions/{number}/withdrawal", Body.json("reason", "sample"),
                "POST /equipment/{id}/warranty", Body.form("soldOn", "2026-01-06", "soldBy", place.organization(), "version", 1),
                "POST /warranty-cards/{id}", Body.form("card", "Sample", "day", "2026-02-01", "version", 1),
                "POST /equipment/{id}/replacements", Body.form("component", "board", "replacedOn", "2026-03-01"),
                "POST /api/v1/warranty/verdict", asked,
                "POST /api/v1/warranty/verdicts", Body.json("questions", List.of(Map.of("model", "X", "faultOn", "2026-03-01")))));
        return bodies;
    }
}
