package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.TicketId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes imported tickets, many for the cost of a few statements. */
@Component
class ImportedTickets {

    private static final String INSERT = """
            insert into ticket (number, organization_id, customer_id, site_id, policy_id, title, description, channel, priority,
                caller_name, state, pause_reason, paused_at, reported_at, answered_at, step_at, done_at, closed_at, reopenings,
                source_id, source_key, created_at, search_text)
            values (?, ?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
            """;
    private static final String STORY = """
            insert into ticket_event (ticket_id, kind, at, received_at, actor, from_value, to_value, note) values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** A ticket with its number here and what its history comes to. */
    record New(String number, ImportTicket ticket, ImportedHistory history) {
    }

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TicketSearchText search;
    private final SlaClocks clocks;
    private final Clock clock;

    ImportedTickets(JdbcTemplate jdbc, JdbcClient client, TicketSearchText search, SlaClocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.search = search;
        this.clocks = clocks;
        this.clock = clock;
    }

    void write(Actor actor, List<New> tickets) {
        if (tickets.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.batchUpdate(INSERT, tickets.stream().map(made -> row(made, now)).toList());
        Map<String, Long> ids = ids(tickets);
        writeStories(tickets, ids, now);
        openClocks(actor, tickets, ids);
        search.refresh(ids.values().stream().map(TicketId::new).toList());
    }

    private static @Nullable Object[] row(New made, Instant now) {
        ImportTicket ticket = made.ticket();
        ImportedHistory history = made.history();
        return new @Nullable Object[] {made.number(), ticket.organization().value(), ticket.customer().value(),
                ticket.site() == null ? null : ticket.site().value(), ticket.policy() == null ? null : ticket.policy().value(),
                ticket.title(), ticket.description(), ticket.priority().name(), ticket.callerName(), history.state().name(),
                history.pauseReason() == null ? null : history.pauseReason().name(), time(history.pausedAt()), time(ticket.reportedAt()),
                time(history.answeredAt()), time(history.stepAt()), time(history.doneAt()), time(history.closedAt()),
                history.reopenings(), ticket.organization().value(), ticket.sourceKey(), time(now)};
    }

    private Map<String, Long> ids(List<New> tickets) {
        Map<String, Long> ids = new HashMap<>();
        client.sql("select number, id from ticket where number in (:numbers)").param("numbers", tickets.stream().map(New::number).toList())
                .query(row -> {
                    ids.put(row.getString("number"), row.getLong("id"));
                });
        return ids;
    }

    private void writeStories(List<New> tickets, Map<String, Long> ids, Instant now) {
        var lines = new ArrayList<@Nullable Object[]>();
        var facts = new ArrayList<@Nullable Object[]>();
        for (New made : tickets) {
            Long id = ids.get(made.number());
            made.history().story().forEach(line -> lines.add(new @Nullable Object[] {id, line.kind().name(), time(line.at()), time(now),
                    line.by(), line.from(), line.to(), line.note()}));
            made.ticket().facts().forEach((name, value) -> facts.add(new @Nullable Object[] {id, name, value}));
        }
        jdbc.batchUpdate(STORY, lines);
        jdbc.batchUpdate("insert into ticket_fact values (?, ?, ?)", facts);
    }

    private void openClocks(Actor actor, List<New> tickets, Map<String, Long> ids) {
        List<New> promised = tickets.stream().filter(made -> made.ticket().policy() != null).toList();
        if (promised.isEmpty()) {
            return;
        }
        List<@Nullable NextDue> next = clocks.openPast(actor, promised.stream().map(made -> new OpenSubject(
                TicketClocks.subject(made.number()), made.ticket().policy(), made.ticket().organization(), null,
                made.history().clockEvents())).toList());
        var dues = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < promised.size(); i++) {
            NextDue due = next.get(i);
            if (due != null) {
                dues.add(new @Nullable Object[] {due.kind().name(), time(due.deadline()), time(due.riskAt()), ids.get(promised.get(i).number())});
            }
        }
        jdbc.batchUpdate("update ticket set next_due_kind = ?, next_due_at = ?, next_risk_at = ? where id = ?", dues);
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
