package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final JdbcClient jdbc;
    private final TicketNumbers numbers;
    private final ImportedTickets rows;
    private final ScopeTree scopes;
    private final AuditTrail audit;

    TicketImport(JdbcClient jdbc, TicketNumbers numbers, ImportedTickets rows, ScopeTree scopes, AuditTrail audit) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.rows = rows;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * Which of these numbers of another desk were imported into the organisation already; also those of tickets that have gone to
     * another one since.
     */
    @Transactional(readOnly = true)
    public Set<String> known(OrganizationId source, Collection<String> sourceKeys) {
        if (sourceKeys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select source_key from ticket where source_id = :source and source_key in (:keys)")
                .param("source", source.value()).param("keys", sourceKeys).query(String.class).list());
    }

    /**
     * What a history would come to, without storing it.
     *
     * @throws Refusal if its steps do not fit each other
     */
    public static ImportOutcome outcome(String sourceKey, String title, List<ImportStep> steps) {
        var history = new ImportedHistory(sourceKey, title, steps);
        return new ImportOutcome(history.state(), history.pauseReason(), history.clockEvents());
    }

    /**
     * Stores those that are not here yet, all or none; call it with some hundreds at a time.
     *
     * @param zone decides which month a report falls in
     * @return how many were new
     */
    public int store(Actor actor, List<ImportTicket> tickets, ZoneId zone) {
        require(actor.isAnyOf(Role.ADMINISTRATOR));
        List<ImportTicket> fresh = fresh(actor, tickets);
        List<String> given = numbers.next(fresh.stream().map(ImportTicket::reportedAt).toList(), zone);
        var stories = new ArrayList<ImportedTickets.New>();
        for (int i = 0; i < fresh.size(); i++) {
            ImportTicket ticket = fresh.get(i);
            var history = new ImportedHistory(ticket.sourceKey(), ticket.title(), ticket.steps());
            stories.add(new ImportedTickets.New(given.get(i), ticket, history));
            audit.record(actor, ticket.organization(), "ticket", given.get(i), "imported",
                    Map.of("source", ticket.sourceKey(), "steps", ticket.steps().size(), "state", history.state()));
        }
        rows.write(actor, stories);
        return stories.size();
    }

    private List<ImportTicket> fresh(Actor actor, List<ImportTicket> tickets) {
        Map<OrganizationId, List<ImportTicket>> bySource = tickets.stream().collect(Collectors.groupingBy(ImportTicket::organization));
        var fresh = new ArrayList<>(tickets);
        bySource.forEach((source, own) -> {
            scopes.requireReach(actor, source);
            Set<String> known = known(source, own.stream().map(ImportTicket::sourceKey).toList());
            fresh.removeIf(ticket -> ticket.organization().equals(source) && known.contains(ticket.sourceKey()));
        });
        return fresh;
    }
}
