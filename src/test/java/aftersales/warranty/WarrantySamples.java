package aftersales.warranty;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(75)
class WarrantySamples implements RouteSamples {

    private final WarrantyUnits units;

    WarrantySamples(WarrantyUnits units) {
        this.units = units;
    }

    @Override
    public void plant(Place place) {
        EquipmentId id = place.recall(EquipmentId.class);
        units.save(place.keeper(), id, 0, new SaveUnit(LocalDate.parse("2025-11-01"), null, LocalDate.parse("2026-01-05"), place.text("invoice"),
                place.text("card"), null, null, false, place.organization()));
        units.replace(place.keeper(), id, new SaveReplacement("board", LocalDate.parse("2026-02-01"), place.code("r"), place.text("in"),
                place.text("out"), true));
        place.row("/equipment/{id}/warranty", id);
        place.row("/equipment/{id}/replacements/new", id);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        EquipmentId id = place.recall(EquipmentId.class);
        Body asked = Body.json("equipment", id, "component", "board", "faultOn", "2026-03-01");
        return Map.of("POST /equipment/{id}/warranty", Body.form("soldOn", "2026-01-06", "soldBy", place.organization(), "version", 1),
                "POST /equipment/{id}/replacements", Body.form("component", "board", "replacedOn", "2026-03-01"),
                "POST /api/v1/warranty/verdict", asked,
                "POST /api/v1/warranty/verdicts", Body.json("questions", List.of(Map.of("model", "X", "faultOn", "2026-03-01"))));
    }
}
