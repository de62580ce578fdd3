package aftersales.ticket;

import aftersales.contract.ContractRow;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.ChangeCause;
import aftersales.sla.ClockView;
import aftersales.sla.DeadlineChange;
import aftersales.sla.Fact;
import aftersales.sla.Facts;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaQueries;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the promises of a ticket chosen anew when it becomes another case, and tells in its story which deadlines that moved. */
@Component
class TicketTerms {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final SlaClocks sla;
    private final SlaQueries queries;
    private final TicketClocks clocks;
    private final TicketFacts facts;
    private final SlaPolicyQueries policies;
    private final TicketHistory history;
    private final TicketJournal journal;
    private final TicketWarranty warranty;
    private final JdbcClient jdbc;

    TicketTerms(SlaClocks sla, SlaQueries queries, TicketClocks clocks, TicketFacts facts, SlaPolicyQueries policies,
            TicketHistory history, TicketJournal journal, TicketWarranty warranty, JdbcClient jdbc) {
        this.sla = sla;
        this.queries = queries;
        this.clocks = clocks;
        this.facts = facts;
        this.policies = policies;
        this.history = history;
        this.journal = journal;
        this.warranty = warranty;
        this.jdbc = jdbc;
    }

    /** One thing known of the case is another; what else was known when it was opened stays, so that nothing moves by itself. */
    void changed(Actor actor, Ticket ticket, Fact fact, @Nullable String value, ChangeCause cause) {
        if (ticket.report().policy() == null) {
            return;
        }
        Facts now = known(ticket).with(fact, value);
        clocks.keep(ticket, sla.change(actor, TicketClocks.subject(ticket.number()), now, cause));
        tell(actor, ticket);
    }

    /** Whether it was another when its promises were chosen. */
    boolean isOther(Ticket ticket, Fact fact, @Nullable String value) {
        return !Objects.equals(queries.facts(TicketClocks.subject(ticket.number())).get(fact), value);
    }

    /**
     * The ticket falls under another contract now, or under other terms of the same. Where nothing is promised any more, what
     * was promised stays.
     *
     * @param contract null where none covers it: then the standard policy holds
     */
    void underContract(Actor actor, Ticket ticket, @Nullable ContractRow contract) {
        PolicyId policy = contract != null ? contract.policy() : policies.standardFor(ticket.organization()).orElse(null);
        ContractId now = contract == null ? null : contract.id();
        if (policy == null) {
            return;
        }
        Integer version = contract == null ? null : contract.currentVersion();
        if (policy.equals(ticket.report().policy()) && Objects.equals(now, ticket.report().contract())) {
            jdbc.sql("update ticket set contract_version = ?::integer where id = ?").params(version, ticket.id().value()).update();
            warranty.under(ticket.number(), now, version);
            return;
        }
        String before = name(ticket.report().contract());
        // Past the entity, as with deadlines: nobody's form becomes stale by it.
        jdbc.sql("update ticket set contract_id = ?::bigint, contract_version = ?::integer, policy_id = ? where id = ?")
                .params(now == null ? null : now.value(), version, policy.value(), ticket.id().value()).update();
        journal.write(actor, ticket, TicketEventKind.CONTRACT_CHANGED, journal.now(), before, contract == null ? null : contract.number(), null);
        if (ticket.report().policy() == null) {
            clocks.openedLate(actor, ticket, policy, known(ticket), history.of(ticket));
        } else {
            clocks.keep(ticket, sla.change(actor, TicketClocks.subject(ticket.number()), policy, known(ticket), ChangeCause.CONTRACT));
        }
        warranty.under(ticket.number(), now, version);
        tell(actor, ticket);
    }

    private @Nullable String name(@Nullable ContractId contract) {
        return contract == null ? null
                : jdbc.sql("select number from contract where id = ?").param(contract.value()).query(String.class).single();
    }

    Facts known(Ticket ticket) {
        Facts known = queries.facts(TicketClocks.subject(ticket.number()));
        return known.values().isEmpty() ? facts.of(ticket.asCase()).with(Fact.WARRANTY_PHASE, warranty.phase(ticket.number())) : known;
    }

    /** A line for each deadline that moved just now and has none yet. */
    void tell(Actor actor, Ticket ticket) {
        Instant since = journal.now().minus(JUST_NOW);
        for (ClockView view : queries.clocks(TicketClocks.subject(ticket.number()))) {
            for (DeadlineChange change : view.changes()) {
                String from = text(view, change.before());
                String to = text(view, change.after());
                if (!change.at().isBefore(since) && !isTold(ticket, change, from, to)) {
                    journal.write(actor, ticket, TicketEventKind.DEADLINE_MOVED, change.at(), from, to, CAUSE + change.cause());
                }
            }
        }
    }

    /** A cause as a note of the story; pages show it in the reader's language. */
    static final String CAUSE = "ticket.moved.";

    private static String text(ClockView view, @Nullable Instant deadline) {
        return deadline == null ? view.kind().name() : view.kind() + " " + deadline;
    }

    private boolean isTold(Ticket ticket, DeadlineChange change, String from, String to) {
        return jdbc.sql("""
                select exists (select from ticket_event where ticket_id = ? and kind = ? and at = ? and from_value = ? and to_value = ? and note = ?)
                """).params(ticket.id().value(), TicketEventKind.DEADLINE_MOVED.name(), Timestamp.from(change.at()), from, to, CAUSE + change.cause())
                .query(Boolean.class).single();
    }
}
