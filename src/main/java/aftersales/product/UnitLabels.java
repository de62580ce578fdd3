package aftersales.product;

import aftersales.access.AuditTrail;
import aftersales.customer.Reach;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.webkit.list.ListRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labels by which units are found: each has a code that nobody guesses, and that opens nothing for whoever does not reach the unit. */
@Service
@Transactional(readOnly = true)
public class UnitLabels {

    /** Labels printed at once. */
    public static final int MOST = 200;

    private final EquipmentQueries equipment;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    UnitLabels(EquipmentQueries equipment, JdbcClient jdbc, AuditTrail audit) {
        this.equipment = equipment;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param code as it stands on the label */
    public record UnitLabel(EquipmentRow unit, String code) {
    }

    /** @throws NotFound if unknown or out of reach */
    public UnitLabel of(Actor actor, EquipmentId id) {
        return coded(List.of(equipment.get(actor, id))).get(0);
    }

    /**
     * Of all units of a list, in its order.
     *
     * @throws Refusal if there are more than {@link #MOST}
     */
    public List<UnitLabel> of(Actor actor, ListRequest request) {
        if (equipment.count(actor, request, MOST).more()) {
            throw Refusal.because("product.label.many", MOST);
        }
        List<EquipmentRow> units = new ArrayList<>();
        equipment.each(actor, request, units::add);
        return coded(units);
    }

    private List<UnitLabel> coded(List<EquipmentRow> units) {
        Map<Long, String> codes = new HashMap<>();
        jdbc.sql("select id, code from product_equipment where id = any(:ids)").param("ids", units.stream().map(unit -> unit.id().value()).toArray(Long[]::new))
                .query(row -> {
                    codes.put(row.getLong(1), row.getString(2));
                });
        return units.stream().filter(unit -> codes.containsKey(unit.id().value())).map(unit -> new UnitLabel(unit, codes.get(unit.id().value()))).toList();
    }

    /** @throws NotFound if no unit in reach bears it */
    public EquipmentId find(Actor actor, String code) {
        var reach = Reach.of(actor);
        return jdbc.sql("select e.id from product_equipment e where e.code = :code and " + reach.site("e.site_id"))
                .param("code", code.strip().toLowerCase(Locale.ROOT)).params(reach.params()).query(Long.class).optional().map(EquipmentId::new)
                .orElseThrow(() -> new NotFound("equipment", "code"));
    }

    /**
     * Gives the unit another code; what is printed is void from then on. A second time with the same code does nothing.
     *
     * @param code the one it has
     * @throws NotFound if the unit is unknown or out of reach
     */
    @Transactional
    public void renew(Actor actor, EquipmentId id, String code) {
        ModelService.requireWriter(actor);
        EquipmentRow unit = equipment.get(actor, id);
        if (jdbc.sql("update product_equipment set code = product_make_code() where id = ? and code = ?").params(id.value(), code).update() == 1) {
            audit.record(actor, unit.organization(), "equipment", id.toString(), "code renewed", Map.of("label", unit.label()));
        }
    }
}
