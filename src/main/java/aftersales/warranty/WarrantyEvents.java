package aftersales.warranty;

import static aftersales.product.UnitEventsAsked.key;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.UnitEvent;
import aftersales.product.UnitEventKind;
import aftersales.product.UnitEvents;
import aftersales.product.UnitEventsAsked;
import aftersales.webkit.format.Formats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts from which warranties start, who changed them, and what was replaced. */
@Component
class WarrantyEvents implements UnitEvents {

    private static final String ROWS = """
            select 'DAY' as kind, d.day::timestamp at time zone o.zone as at, d.key, d.what, d.day, null as one, null as other, null as ticket, false as paid
            from warranty_unit w join product_equipment e on e.id = w.equipment_id join customer_site s on s.id = e.site_id
                join organization o on o.id = s.organization_id,
                lateral (values ('day-0-produced', 'PRODUCED', w.produced_on), ('day-1-shipped', 'SHIPPED', w.shipped_on), ('day-2-sold', 'SOLD', w.sold_on),
                    ('day-5-used', 'USED', w.put_to_use_on), ('day-6-card', 'CARD', w.card_returned_on)) d (key, what, day)
            where w.equipment_id = :unit
            union all
            select 'PART', p.replaced_on::timestamp at time zone o.zone, %s, p.component, p.replaced_on, p.serial_out, p.serial_in, p.ticket_number, p.paid
            from warranty_replacement p join product_equipment e on e.id = p.equipment_id join customer_site s on s.id = e.site_id
                join organization o on o.id = s.organization_id
            where p.equipment_id = :unit
            union all
            select 'CHANGE', u.at, %s, 'FACTS', null, u.actor, null, null, false
            from access_audit u where u.subject_type = 'warranty' and u.subject_key = :unit_key and u.action = 'changed' and %s
            """;

    private final JdbcClient jdbc;
    private final Components components;
    private final Formats formats;

    WarrantyEvents(JdbcClient jdbc, Components components, Formats formats) {
        this.jdbc = jdbc;
        this.components = components;
        this.formats = formats;
    }

    @Override
    public Set<UnitEventKind> kinds() {
        return EnumSet.of(UnitEventKind.DAY, UnitEventKind.PART, UnitEventKind.CHANGE);
    }

    @Override
    public List<UnitEvent> events(Actor actor, EquipmentId unit, UnitEventsAsked asked) {
        var scope = Scope.of(actor);
        Map<String, String> names = components.names(LocaleContextHolder.getLocale());
        return jdbc.sql(asked.sql(ROWS.formatted(key("part", "p.id"), key("facts", "u.id"), scope.clause("u.organization_id"))))
                .param("unit", unit.value()).param("unit_key", unit.toString()).params(asked.params()).params(scope.params())
                .query((row, n) -> event(row, names)).list();
    }

    private UnitEvent event(ResultSet row, Map<String, String> names) throws SQLException {
        UnitEventKind kind = UnitEventKind.valueOf(row.getString("kind"));
        String what = row.getString("what");
        String ticket = row.getString("ticket");
        String words = switch (kind) {
            case PART -> part(row, names.getOrDefault(what, what));
            case CHANGE -> say("facts", row.getString("one"));
            default -> say(what);
        };
        return new UnitEvent(kind, row.getTimestamp("at").toInstant(), row.getObject("day", LocalDate.class), row.getString("key"), words,
                row.getBoolean("paid") ? formats.words().say("warranty.form.paid") : null, ticket == null ? null : "/tickets/" + ticket);
    }

    private String part(ResultSet row, String name) throws SQLException {
        String out = row.getString("one");
        String in = row.getString("other");
        return out == null && in == null ? say("part", name) : say("part.serials", name, out == null ? "–" : out, in == null ? "–" : in);
    }

    private String say(String what, Object... arguments) {
        return formats.words().say("warranty.life." + what, arguments);
    }
}
