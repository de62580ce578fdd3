package aftersales.ticket;

import aftersales.database.Batch;
import aftersales.kernel.identity.Actor;
import aftersales.sla.Facts;
import aftersales.sla.NextDue;
import aftersales.sla.OpenSubject;
import aftersales.sla.SlaClocks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes imported tickets, many for the cost of a few statements. */
@Component
class ImportedTickets {

    private static final String INSERT = """
            insert into ticket (number, organization_id, customer_id, site_id, policy_id, title, description, channel, priority,
                caller_name, state, pause_reason, paused_at, reported_at, answered_at, visit_requested_at, step_at, done_at,
                closed_at, reopenings, source_id, source_key, created_at, search_text)
            select t.number, t.organization_id, t.customer_id, t.site_id, t.policy_id, t.title, t.description, 'IMPORT', t.priority,
                t.caller_name, t.state, t.pause_reason, t.paused_at, t.reported_at, t.answered_at, t.visit_requested_at, t.step_at,
                t.done_at, t.closed_at, t.reopenings, t.organization_id, t.source_key, t.created_at, %s
            from (select n.*, null::text as caller_phone, null::bigint as contact_id, null::bigint as equipment_id
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n(number, organization_id, customer_id,
                    site_id, policy_id, title, description, priority, caller_name, state, pause_reason, paused_at, reported_at,
                    answered_at, visit_requested_at, step_at, done_at, closed_at, reopenings, source_key, created_at)) t
            returning id, number
            """.formatted(TicketSearchText.TEXT);

    /** A ticket with its number here and what its history comes to. */
    record New(String number, ImportTicket ticket, ImportedHistory history) {
    }

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final SlaClocks clocks;
    private final TicketFacts facts;
    private final Clock clock;

    ImportedTickets(JdbcTemplate jdbc, JdbcClient client, SlaClocks clocks, TicketFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clocks = clocks;
        this.facts = facts;
        this.clock = clock;
    }

    void write(Actor actor, List<New> tickets) {
        if (tickets.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, Long> ids = insert(tickets, now);
        writeStories(tickets, ids, now);
        openClocks(actor, tickets, ids);
    }

    private Map<String, Long> insert(List<New> tickets, Instant now) {
        Map<String, Long> ids = new HashMap<>();
        client.sql(INSERT).params(Batch.of(tickets).text(New::number).number(made -> made.ticket().organization().value())
                .number(made -> made.ticket().customer().value())
                .number(made -> made.ticket().site() == null ? null : made.ticket().site().value())
                .number(made -> made.ticket().policy() == null ? null : made.ticket().policy().value())
                .text(made -> made.ticket().title()).text(made -> made.ticket().description()).text(made -> made.ticket().priority())
                .text(made -> made.ticket().callerName()).text(made -> made.history().state()).text(made -> made.history().pauseReason())
                .time(made -> made.history().pausedAt()).time(made -> made.ticket().reportedAt())
                .time(made -> made.history().answeredAt()).time(made -> made.history().visitRequestedAt())
                .time(made -> made.history().stepAt()).time(made -> made.history().doneAt()).time(made -> made.history().closedAt()).number(made -> made.history().reopenings())
                .text(made -> made.ticket().sourceKey()).time(made -> now).params())
                .query(row -> {
                    ids.put(row.getString("number"), row.getLong("id"));
                });
        return ids;
    }

    private void writeStories(List<New> tickets, Map<String, Long> ids, Instant now) {
        record Told(Long ticket, ImportedHistory.Line line) {
        }
        record Fact(Long ticket, String name, String value) {
        }
        var lines = new ArrayList<Told>();
        var facts = new ArrayList<Fact>();
        for (New made : tickets) {
            Long id = ids.get(made.number());
            made.history().story().forEach(line -> lines.add(new Told(id, line)));
            made.ticket().facts().forEach((name, value) -> facts.add(new Fact(id, name, value)));
        }
        client.sql("""
                insert into ticket_event (ticket_id, kind, at, received_at, actor, from_value, to_value, note)
                select n.ticket, n.kind, n.at, ?, n.actor, n.before, n.after, n.note
                from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality as n(ticket, kind, at, actor, before, after, note, place) order by n.place
                """).param(Timestamp.from(now)).params(Batch.of(lines).number(Told::ticket).text(told -> told.line().kind())
                        .time(told -> told.line().at()).text(told -> told.line().by()).text(told -> told.line().from())
                        .text(told -> told.line().to()).text(told -> told.line().note()).params()).update();
        client.sql("insert into ticket_fact (ticket_id, name, value) select * from unnest(?, ?, ?)")
                .params(Batch.of(facts).number(Fact::ticket).text(Fact::name).text(Fact::value).params()).update();
    }

    private void openClocks(Actor actor, List<New> tickets, Map<String, Long> ids) {
        List<New> promised = tickets.stream().filter(made -> made.ticket().policy() != null).toList();
        if (promised.isEmpty()) {
            return;
        }
        List<Facts> known = facts.of(promised.stream().map(ImportedTickets::asCase).toList());
        List<OpenSubject> openings = new ArrayList<>();
        for (int i = 0; i < promised.size(); i++) {
            New made = promised.get(i);
            openings.add(new OpenSubject(TicketClocks.subject(made.number()), Objects.requireNonNull(made.ticket().policy()),
                    made.ticket().organization(), null, known.get(i), made.history().clockEvents()));
        }
        List<@Nullable NextDue> next = clocks.openPast(actor, openings);
        var dues = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < promised.size(); i++) {
            NextDue due = next.get(i);
            if (due != null) {
                dues.add(new @Nullable Object[] {due.kind().name(), time(due.deadline()), time(due.riskAt()), ids.get(promised.get(i).number())});
            }
        }
        jdbc.batchUpdate("update ticket set next_due_kind = ?, next_due_at = ?, next_risk_at = ? where id = ?", dues);
    }

    private static TicketFacts.Case asCase(New made) {
        return new TicketFacts.Case(made.ticket().organization(), made.ticket().site(), null, made.ticket().priority(),
                Channel.IMPORT, made.history().visitRequestedAt() != null);
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
