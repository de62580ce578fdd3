package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.EventKind;
import aftersales.sla.Facts;
import aftersales.sla.NextDue;
import aftersales.sla.OpenSubject;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaEvent;
import aftersales.sla.SubjectRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the promise clocks what happens to a ticket, and keeps the next deadline on the ticket's own row for the queue. */
@Component
class TicketClocks {

    static final String SUBJECT = "ticket";

    private final SlaClocks clocks;
    private final JdbcClient jdbc;

    TicketClocks(SlaClocks clocks, JdbcClient jdbc) {
        this.clocks = clocks;
        this.jdbc = jdbc;
    }

    static SubjectRef subject(String number) {
        return new SubjectRef(SUBJECT, number);
    }

    /** A ticket without a policy has no clocks: nothing is promised. */
    void opened(Actor actor, Ticket ticket, @Nullable PolicyId policy, Facts facts, List<SlaEvent> events) {
        if (policy != null) {
            keep(ticket, clocks.open(actor, subject(ticket.number()), policy, facts, ticket.organization(), events));
        }
    }

    /** Something is promised for a ticket after the fact: what lies in the past is told to nobody. */
    void openedLate(Actor actor, Ticket ticket, PolicyId policy, Facts facts, List<SlaEvent> events) {
        keep(ticket, clocks.openPast(actor, List.of(new OpenSubject(subject(ticket.number()), policy, ticket.organization(),
                ticket.assignee(), facts, events))).get(0));
    }

    void happened(Actor actor, Ticket ticket, EventKind kind, Instant at) {
        append(actor, ticket, SlaEvent.of(kind, at));
    }

    void paused(Actor actor, Ticket ticket, PauseReason reason, Instant at) {
        append(actor, ticket, SlaEvent.paused(at, reason));
    }

    /** @param pausedAt when the pause began that counts from now on */
    void approved(Actor actor, Ticket ticket, PauseReason reason, Instant pausedAt) {
        append(actor, ticket, SlaEvent.approved(pausedAt, reason));
    }

    void resumed(Actor actor, Ticket ticket, PauseReason reason, Instant at) {
        append(actor, ticket, SlaEvent.resumed(at, reason));
    }

    void assigned(Actor actor, Ticket ticket) {
        if (ticket.report().policy() != null) {
            clocks.reassign(actor, subject(ticket.number()), ticket.organization(), ticket.assignee());
        }
    }

    private void append(Actor actor, Ticket ticket, SlaEvent event) {
        if (ticket.report().policy() != null) {
            keep(ticket, clocks.append(actor, subject(ticket.number()), event));
        }
    }

    void keep(Ticket ticket, @Nullable NextDue next) {
        keep(ticket.number(), next);
    }

    /** Past the entity on purpose: a moved deadline is no edit, and must not make anybody's form stale. */
    void keep(String number, @Nullable NextDue next) {
        jdbc.sql("update ticket set next_due_kind = :kind, next_due_at = :due, next_risk_at = :risk where number = :number")
                .param("kind", next == null ? null : next.kind().name())
                .param("due", next == null ? null : Timestamp.from(next.deadline()))
                .param("risk", next == null ? null : Timestamp.from(next.riskAt())).param("number", number).update();
    }
}
