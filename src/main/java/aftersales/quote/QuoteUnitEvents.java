package aftersales.quote;

import static aftersales.product.UnitEventsAsked.key;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.product.UnitEvent;
import aftersales.product.UnitEventKind;
import aftersales.product.UnitEvents;
import aftersales.product.UnitEventsAsked;
import aftersales.webkit.format.Formats;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quotes for repairs of a unit, and how they were answered. */
@Component
class QuoteUnitEvents implements UnitEvents {

    private static final String ROWS = """
            select 'QUOTE' as kind, x.at, x.key, x.what, x.who, q.id, q.number as version, t.number
            from quote q join ticket t on t.id = q.ticket_id left join access_account a on a.id = q.sender_id,
                lateral (values ('SENT', q.sent_at, %s || '-0', a.name),
                    (case when q.state in ('ACCEPTED', 'REFUSED') then q.state end, q.answered_at, %s || '-1', q.answered_by)) x (what, at, key, who)
            where t.equipment_id = :unit and x.what is not null and %s
            """;

    private final JdbcClient jdbc;
    private final Formats formats;

    QuoteUnitEvents(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    @Override
    public Set<UnitEventKind> kinds() {
        return EnumSet.of(UnitEventKind.QUOTE);
    }

    @Override
    public List<UnitEvent> events(Actor actor, EquipmentId unit, UnitEventsAsked asked) {
        var scope = Scope.of(actor);
        return jdbc.sql(asked.sql(ROWS.formatted(key("quote", "q.id"), key("quote", "q.id"), scope.clause("t.organization_id"))))
                .param("unit", unit.value()).params(asked.params()).params(scope.params())
                .query((row, n) -> {
                    String who = row.getString("who");
                    return new UnitEvent(UnitEventKind.QUOTE, row.getTimestamp("at").toInstant(), null, row.getString("key"),
                            formats.words().say("quote.life." + row.getString("what"), row.getString("number"), row.getInt("version"), who == null ? "–" : who),
                            null, "/quotes/" + row.getLong("id"));
                }).list();
    }
}
