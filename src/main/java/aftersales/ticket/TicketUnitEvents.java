package aftersales.ticket;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports about a unit, who was there, what was found and done, and who bore it. */
@Component
class TicketUnitEvents implements UnitEvents {

    private static final String ROWS = """
            select case when v.kind in ('ARRIVED', 'SIGNED') then 'VISIT' else 'TICKET' end as kind, v.at, %s as key, v.kind as what, v.actor, t.number, t.title,
                t.cause, t.solution, coalesce(w.parts, j.verdict #>> '{findings,PARTS,liability}') as parts,
                coalesce(w.labour, j.verdict #>> '{findings,LABOUR,liability}') as labour
            from ticket t join ticket_event v on v.ticket_id = t.id left join warranty_subject w on w.subject_key = t.number
                left join lateral (select verdict from warranty_verdict where subject_key = t.number order by number desc limit 1) j on true
            where t.equipment_id = :unit and %s
                and v.kind in ('REPORTED', 'ARRIVED', 'SIGNED', 'COMPLETED', 'CLOSED', 'REOPENED', 'CANCELLED', 'REPLACED')
            """;

    private final JdbcClient jdbc;
    private final Formats formats;

    TicketUnitEvents(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    @Override
    public Set<UnitEventKind> kinds() {
        return EnumSet.of(UnitEventKind.TICKET, UnitEventKind.VISIT);
    }

    @Override
    public List<UnitEvent> events(Actor actor, EquipmentId unit, UnitEventsAsked asked) {
        var scope = Scope.of(actor);
        return jdbc.sql(asked.sql(ROWS.formatted(key("ticket", "v.id"), scope.clause("t.organization_id")))).param("unit", unit.value())
                .params(asked.params()).params(scope.params()).query((row, n) -> event(row)).list();
    }

    private UnitEvent event(ResultSet row) throws SQLException {
        String what = row.getString("what");
        String number = row.getString("number");
        return new UnitEvent(UnitEventKind.valueOf(row.getString("kind")), row.getTimestamp("at").toInstant(), null, row.getString("key"),
                formats.words().say("ticket.life." + what, row.getString("actor"), number), more(what, row), "/tickets/" + number);
    }

    private @Nullable String more(String what, ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        String parts = row.getString("parts");
        String labour = row.getString("labour");
        Stream<@Nullable String> said = switch (what) {
            case "REPORTED", "REOPENED", "CANCELLED" -> Stream.of(row.getString("title"));
            case "COMPLETED" -> Stream.of(row.getString("title"), cause == null ? null : formats.words().say("warranty.cause." + cause), row.getString("solution"));
            case "CLOSED" -> Stream.of(row.getString("title"), parts == null || labour == null ? null
                    : formats.words().say("ticket.life.verdict", formats.words().say("warranty.liability." + parts), formats.words().say("warranty.liability." + labour)));
            default -> Stream.empty();
        };
        String more = said.filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" · "));
        return more.isEmpty() ? null : more;
    }
}
