package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaQueries;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses and resumes tickets; the policy of each promise says whether its clock stops with it. */
@Service
@Transactional
public class TicketHolds {

    private final TicketJournal journal;
    private final TicketClocks clocks;
    private final PauseRequests requests;
    private final SlaQueries sla;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    TicketHolds(TicketJournal journal, TicketClocks clocks, PauseRequests requests, SlaQueries sla,
            ApplicationEventPublisher events, JdbcClient jdbc) {
        this.journal = journal;
        this.clocks = clocks;
        this.requests = requests;
        this.sla = sla;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Why and until when a ticket stands still.
     *
     * @param until when it goes on by itself; needed for an agreed date, and never in the past
     */
    public record PauseTicket(PauseReason reason, @Nullable Instant at, @Nullable Instant until, @Nullable String note) {
    }

    /** Clocks that want a manager's approval run on until it is given; a manager who pauses gives it with that. */
    public void pause(Actor actor, String number, PauseTicket pause) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor) || TicketRights.isVisitor(actor, ticket));
        Instant at = journal.moment(pause.at());
        if (pause.reason() == PauseReason.AGREED_DATE && pause.until() == null) {
            throw Refusal.of("until", "ticket.pause.until.missing");
        }
        if (pause.until() != null && !pause.until().isAfter(journal.now())) {
            throw Refusal.of("until", "ticket.pause.until.past");
        }
        ticket.pause(pause.reason(), at, pause.until());
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.PAUSED, at, null, pause.reason(), pause.note());
        clocks.paused(actor, ticket, pause.reason(), at);
        if (!sla.approvals(TicketClocks.subject(ticket.number())).contains(pause.reason())) {
            return;
        }
        if (actor.isAnyOf(Role.MANAGER)) {
            clocks.approved(actor, ticket, pause.reason(), at);
        } else {
            requests.ask(actor, ticket, pause.reason(), at, journal.now());
            events.publishEvent(new PauseAsked(ticket.id(), ticket.number(), ticket.organization(), pause.reason(), actor));
        }
    }

    /** @param step {@code note} says what came of the waiting */
    public void resume(Actor actor, String number, TakeStep step) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor) || TicketRights.isVisitor(actor, ticket));
        resume(actor, ticket, journal.moment(step.at()), step.note());
    }

    private void resume(Actor actor, Ticket ticket, Instant at, @Nullable String note) {
        PauseReason reason = ticket.pauseReason();
        ticket.resume(at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.RESUMED, at, reason, null, note);
        if (reason != null) {
            clocks.resumed(actor, ticket, reason, at);
        }
    }

    /** Who is on his way waits no more: the step ends the pause, with a line of its own. */
    void resumeForStep(Actor actor, Ticket ticket, Instant at) {
        if (ticket.pauseReason() != null) {
            resume(actor, ticket, at, null);
        }
    }

    /** Numbers of tickets whose agreed date has come by {@code asOf}, the earliest first. */
    @Transactional(readOnly = true)
    List<String> dueBy(Instant asOf, int most) {
        return jdbc.sql("select number from ticket where paused_until <= ? order by paused_until limit ?")
                .params(Timestamp.from(asOf), most).query(String.class).list();
    }

    /** Goes on at the agreed date itself, however late this is called; nothing if somebody was there first. */
    void resumeAsAgreed(Actor actor, String number, Instant asOf) {
        Ticket ticket = journal.lock(actor, number);
        Instant until = ticket.pausedUntil();
        if (until != null && !until.isAfter(asOf)) {
            resume(actor, ticket, until, null);
        }
    }
}
