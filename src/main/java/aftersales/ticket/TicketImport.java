package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.TicketId;
import aftersales.sla.NextDue;
import aftersales.sla.OpenSubject;
import aftersales.sla.SlaClocks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over tickets of another desk with their past: times are kept, clocks computed for those times, nobody is told.
 * Administrators do. Tickets that are here already stay as they are, so that the same file may come again.
 */
@Service
@Transactional
public class TicketImport {

    private static final String INSERT = """
            insert into ticket (number, organization_id, customer_id, site_id, policy_id, title, description, channel, priority,
                caller_name, state, pause_reason, paused_at, reported_at, answered_at, step_at, done_at, closed_at, reopenings,
                source_key, created_at, search_text)
            values (?, ?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '') returning id
            """;
    private static final String STORY = """
            insert into ticket_event (ticket_id, kind, at, received_at, actor, from_value, to_value, note) values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TicketNumbers numbers;
    private final TicketSearchText search;
    private final SlaClocks clocks;
    private final ScopeTree scopes;
    private final AuditTrail audit;
    private final Clock clock;

    TicketImport(JdbcTemplate jdbc, JdbcClient client, TicketNumbers numbers, TicketSearchText search, SlaClocks clocks,
            ScopeTree scopes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.numbers = numbers;
        this.search = search;
        this.clocks = clocks;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which of these numbers of another desk are here already. */
    @Transactional(readOnly = true)
    public Set<String> known(CustomerId customer, Collection<String> sourceKeys) {
        if (sourceKeys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(client.sql("select source_key from ticket where customer_id = :customer and source_key in (:keys)")
                .param("customer", customer.value()).param("keys", sourceKeys).query(String.class).list());
    }

    /**
     * Checks a history without storing it.
     *
     * @throws Refusal if its steps do not fit each other
     */
    public static void check(ImportTicket ticket) {
        new ImportedHistory(ticket);
    }

    private record Stored(TicketId id, String number, ImportTicket ticket, ImportedHistory history) {
    }

    /**
     * Stores those that are not here yet, all or none; call it with some hundreds at a time.
     *
     * @param zone decides which month a report falls in
     * @return how many were new
     */
    public int store(Actor actor, List<ImportTicket> tickets, ZoneId zone) {
        require(actor.isAnyOf(Role.ADMINISTRATOR));
        Instant now = clock.instant();
        var stored = new ArrayList<Stored>();
        for (ImportTicket ticket : tickets) {
            scopes.requireReach(actor, ticket.organization());
            if (!known(ticket.customer(), List.of(ticket.sourceKey())).isEmpty()) {
                continue;
            }
            var history = new ImportedHistory(ticket);
            String number = numbers.next(ticket.reportedAt(), zone);
            stored.add(new Stored(insert(number, ticket, history, now), number, ticket, history));
            audit.record(actor, ticket.organization(), "ticket", number, "imported",
                    Map.of("source", ticket.sourceKey(), "steps", ticket.steps().size(), "state", history.state()));
        }
        writeStories(stored, now);
        openClocks(actor, stored);
        search.refresh(stored.stream().map(Stored::id).toList());
        return stored.size();
    }

    private TicketId insert(String number, ImportTicket ticket, ImportedHistory history, Instant now) {
        Long id = jdbc.queryForObject(INSERT, Long.class, number, ticket.organization().value(), ticket.customer().value(),
                ticket.site() == null ? null : ticket.site().value(), ticket.policy() == null ? null : ticket.policy().value(),
                ticket.title(), ticket.description(), ticket.priority().name(), ticket.callerName(), history.state().name(),
                history.pauseReason() == null ? null : history.pauseReason().name(), time(history.pausedAt()), time(ticket.reportedAt()),
                time(history.answeredAt()), time(history.stepAt()), time(history.doneAt()), time(history.closedAt()),
                history.reopenings(), ticket.sourceKey(), time(now));
        if (id == null) {
            throw new IllegalStateException("no id for " + number);
        }
        return new TicketId(id);
    }

    private void writeStories(List<Stored> stored, Instant now) {
        var lines = new ArrayList<Object[]>();
        var facts = new ArrayList<Object[]>();
        for (Stored one : stored) {
            one.history().story().forEach(line -> lines.add(new Object[] {one.id().value(), line.kind().name(), time(line.at()),
                    time(now), line.by(), line.from(), line.to(), line.note()}));
            one.ticket().facts().forEach((name, value) -> facts.add(new Object[] {one.id().value(), name, value}));
        }
        jdbc.batchUpdate(STORY, lines);
        jdbc.batchUpdate("insert into ticket_fact values (?, ?, ?)", facts);
    }

    private void openClocks(Actor actor, List<Stored> stored) {
        List<Stored> promised = stored.stream().filter(one -> one.ticket().policy() != null).toList();
        List<@Nullable NextDue> next = clocks.openPast(actor, promised.stream().map(one -> new OpenSubject(
                TicketClocks.subject(one.number()), one.ticket().policy(), one.ticket().organization(), null,
                one.history().clockEvents())).toList());
        var dues = new ArrayList<Object[]>();
        for (int i = 0; i < promised.size(); i++) {
            NextDue due = next.get(i);
            if (due != null) {
                dues.add(new Object[] {due.kind().name(), time(due.deadline()), time(due.riskAt()), promised.get(i).id().value()});
            }
        }
        jdbc.batchUpdate("update ticket set next_due_kind = ?, next_due_at = ?, next_risk_at = ? where id = ?", dues);
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
