package aftersales.product;

import static aftersales.product.UnitEventsAsked.key;

import aftersales.access.Scope;
import aftersales.customer.Reach;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.webkit.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the equipment itself knows: its days, what was changed of it by whom, the documents of its model. */
@Component
class EquipmentEvents implements UnitEvents {

    private final JdbcClient jdbc;
    private final Formats formats;

    EquipmentEvents(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    /** @param site ids before and after, where it was moved */
    private record Row(String kind, Instant at, String key, String what, @Nullable LocalDate day, @Nullable String who, @Nullable String site,
            @Nullable String accepted, @Nullable String state, @Nullable String before, @Nullable Long file) {
    }

    private record Place(String site, String customer) {
    }

    @Override
    public Set<UnitEventKind> kinds() {
        return EnumSet.of(UnitEventKind.DAY, UnitEventKind.CHANGE, UnitEventKind.DOCUMENT);
    }

    @Override
    public List<UnitEvent> events(Actor actor, EquipmentId unit, UnitEventsAsked asked) {
        var scope = Scope.of(actor);
        var reach = Reach.of(actor);
        List<Row> rows = jdbc.sql(asked.sql("""
                select 'DAY' as kind, d.day::timestamp at time zone o.zone as at, d.key, d.what, d.day, null as who, null as site, null as accepted,
                    null as state, null as before, null::bigint as file
                from product_equipment e join customer_site s on s.id = e.site_id join organization o on o.id = s.organization_id,
                    lateral (values ('day-3-installed', 'INSTALLED', e.installed_on), ('day-4-accepted', 'ACCEPTED', e.accepted_on)) d (key, what, day)
                where e.id = :unit
                union all
                select 'CHANGE', u.at, %s, u.action, null, u.actor, u.details::jsonb ->> 'site', u.details::jsonb ->> 'accepted',
                    u.details::jsonb ->> 'state', lag(u.details::jsonb ->> 'state') over (order by u.id), null
                from access_audit u where u.subject_type = 'equipment' and u.subject_key = :key_of_unit and %s
                union all
                select 'DOCUMENT', a.created_at, %s, a.name, null, a.created_by, null, null, null, null, a.id
                from product_equipment e join product_model m on m.id = e.model_id join product_document x on x.model_id = m.id
                join files_attachment a on a.id = x.attachment_id where e.id = :unit and %s
                """.formatted(key("equipment", "u.id"), scope.clause("u.organization_id"), key("document", "a.id"), scope.settingsClause("m.organization_id"))))
                .param("unit", unit.value()).param("key_of_unit", unit.toString()).params(asked.params()).params(reach.params())
                .query((row, n) -> new Row(row.getString("kind"), row.getTimestamp("at").toInstant(), row.getString("key"), row.getString("what"),
                        row.getObject("day", LocalDate.class), row.getString("who"), row.getString("site"), row.getString("accepted"),
                        row.getString("state"), row.getString("before"), row.getObject("file", Long.class))).list();
        Map<String, Place> places = places(reach, rows);
        return rows.stream().map(row -> new UnitEvent(UnitEventKind.valueOf(row.kind()), row.at(), row.day(), row.key(), words(row, places), null,
                row.file() == null ? null : "/files/" + row.file())).toList();
    }

    /** The places it was moved from and to, as far as they are in reach. */
    private Map<String, Place> places(Reach reach, List<Row> rows) {
        Long[] ids = rows.stream().map(Row::site).filter(Objects::nonNull).flatMap(site -> Stream.of(site.split(" -> "))).distinct()
                .map(Long::valueOf).toArray(Long[]::new);
        Map<String, Place> places = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("select s.id, s.name, c.name as customer from customer_site s join customer c on c.id = s.customer_id where s.id = any(:ids) and "
                    + reach.site("s.id")).param("ids", ids).params(reach.params()).query(row -> {
                        places.put(row.getString("id"), new Place(row.getString("name"), row.getString("customer")));
                    });
        }
        return places;
    }

    private String words(Row row, Map<String, Place> places) {
        return switch (row.kind()) {
            case "DAY" -> say(row.what());
            case "DOCUMENT" -> say("document", row.what(), String.valueOf(row.who()));
            default -> change(row, places);
        };
    }

    private String change(Row row, Map<String, Place> places) {
        String who = String.valueOf(row.who());
        if (row.what().equals("installed")) {
            return say("registered", who);
        }
        if (row.site() != null) {
            String[] ids = row.site().split(" -> ");
            Place from = places.get(ids[0]);
            Place to = places.get(ids[1]);
            return from != null && to != null && !from.customer().equals(to.customer()) ? say("sold", who, from.customer(), to.customer(), to.site())
                    : say("moved", who, from == null ? say("elsewhere") : from.site(), to == null ? say("elsewhere") : to.site());
        }
        if (row.accepted() != null) {
            String[] days = row.accepted().split(" -> ");
            return days[1].equals("null") ? say("withdrawn", who) : say("acceptance", who, formats.day(LocalDate.parse(days[1])));
        }
        boolean otherState = row.state() != null && row.before() != null && !row.state().equals(row.before());
        return row.what().equals("code renewed") ? say("label", who) : otherState || "RETIRED".equals(row.state()) && row.before() == null
                ? say("state", who, formats.words().say("product.equipment.state." + row.state())) : say("changed", who);
    }

    private String say(String what, Object... arguments) {
        return formats.words().say("product.life." + what, arguments);
    }
}
