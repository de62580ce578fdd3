package aftersales.warranty;

import aftersales.contract.owed.EvidenceKind;
import aftersales.customer.Reach;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is known of units, many at once. */
final class UnitSql {

    private static final Map<EvidenceKind, String> DATES = Map.of(EvidenceKind.ACCEPTANCE, "accepted_on", EvidenceKind.INSTALLATION, "installed_on",
            EvidenceKind.HANDOVER, "put_to_use_on", EvidenceKind.SALE, "sold_on", EvidenceKind.PRODUCTION, "produced_on",
            EvidenceKind.SHIPMENT, "shipped_on");

    private UnitSql() {
    }

    /** Those in the actor's reach, with two questions whatever their number. */
    static Map<EquipmentId, KnownUnit> of(JdbcClient jdbc, Actor actor, Collection<EquipmentId> ids) {
        var reach = Reach.of(actor);
        Long[] keys = ids.stream().map(EquipmentId::value).distinct().toArray(Long[]::new);
        Map<Long, List<Replacement>> replaced = new HashMap<>();
        jdbc.sql("select equipment_id, component, replaced_on, paid from warranty_replacement where equipment_id = any(:ids)").param("ids", keys)
                .query(row -> {
                    replaced.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Replacement(row.getString(2), row.getDate(3).toLocalDate(), row.getBoolean(4)));
                });
        Map<EquipmentId, KnownUnit> units = new HashMap<>();
        jdbc.sql("""
                select e.id, e.installed_on, e.accepted_on, m.code, m.category, o.zone, u.produced_on, u.shipped_on, u.sold_on,
                    u.put_to_use_on, u.card_returned_on, u.invoice_number, u.warranty_card, coalesce(u.acceptance_open, false) as acceptance_open,
                    seller.code as seller
                from product_equipment e join product_model m on m.id = e.model_id join customer_site s on s.id = e.site_id
                join organization o on o.id = s.organization_id left join warranty_unit u on u.equipment_id = e.id
                left join organization seller on seller.id = u.sold_by
                where e.id = any(:ids) and %s
                """.formatted(reach.site("e.site_id"))).param("ids", keys).params(reach.params())
                .query(row -> {
                    EquipmentId id = new EquipmentId(row.getLong("id"));
                    units.put(id, unit(row, id, replaced.getOrDefault(id.value(), List.of())));
                });
        return units;
    }

    private static KnownUnit unit(ResultSet row, EquipmentId id, List<Replacement> replacements) throws SQLException {
        Map<EvidenceKind, LocalDate> dates = new EnumMap<>(EvidenceKind.class);
        for (var date : DATES.entrySet()) {
            LocalDate day = row.getObject(date.getValue(), LocalDate.class);
            if (day != null) {
                dates.put(date.getKey(), day);
            }
        }
        Set<Paper> papers = EnumSet.noneOf(Paper.class);
        if (row.getString("invoice_number") != null) {
            papers.add(Paper.INVOICE);
        }
        if (row.getString("warranty_card") != null) {
            papers.add(Paper.WARRANTY_CARD);
        }
        var facts = new UnitFacts(id, row.getString("code"), row.getString("category"), dates, papers, row.getObject("card_returned_on", LocalDate.class),
                replacements, row.getBoolean("acceptance_open"), row.getString("seller"));
        return new KnownUnit(id, ZoneId.of(row.getString("zone")), facts);
    }

    /** As people call them: those in the actor's reach. */
    static Map<EquipmentId, String> labels(JdbcClient jdbc, Actor actor, Collection<EquipmentId> ids) {
        var reach = Reach.of(actor);
        Map<EquipmentId, String> labels = new HashMap<>();
        jdbc.sql("select e.id, coalesce(e.serial, e.tag) from product_equipment e where e.id = any(:ids) and " + reach.site("e.site_id"))
                .param("ids", ids.stream().map(EquipmentId::value).toArray(Long[]::new)).params(reach.params())
                .query(row -> {
                    labels.put(new EquipmentId(row.getLong(1)), row.getString(2));
                });
        return labels;
    }

    static UnitSheet sheet(JdbcClient jdbc, EquipmentId id) {
        return jdbc.sql("select * from warranty_unit where equipment_id = ?").param(id.value()).query((row, n) -> new UnitSheet(id,
                row.getObject("produced_on", LocalDate.class), row.getObject("shipped_on", LocalDate.class), row.getObject("sold_on", LocalDate.class),
                row.getString("invoice_number"), row.getString("warranty_card"), row.getObject("card_returned_on", LocalDate.class),
                row.getObject("put_to_use_on", LocalDate.class), row.getBoolean("acceptance_open"), seller(row), row.getLong("version")))
                .optional().orElseGet(() -> UnitSheet.empty(id));
    }

    private static @Nullable OrganizationId seller(ResultSet row) throws SQLException {
        long id = row.getLong("sold_by");
        return row.wasNull() ? null : new OrganizationId(id);
    }
}
