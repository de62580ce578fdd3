package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Managers decide whether a pause stops the clocks that want approval. Approved, it counts from where it began, however late
 * the word comes, also when the pause is over; refused, it never counted.
 */
@Service
@Transactional
public class PauseApprovals {

    private final TicketJournal journal;
    private final TicketQueries tickets;
    private final TicketClocks clocks;
    private final TicketHolds holds;
    private final PauseRequests requests;
    private final ApplicationEventPublisher events;

    PauseApprovals(TicketJournal journal, TicketQueries tickets, TicketClocks clocks, TicketHolds holds, PauseRequests requests,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.tickets = tickets;
        this.clocks = clocks;
        this.holds = holds;
        this.requests = requests;
        this.events = events;
    }

    /** Pauses of a ticket that wait for a word, the oldest first. */
    @Transactional(readOnly = true)
    public List<PauseRequest> waiting(Actor actor, String number) {
        return requests.waiting(tickets.get(actor, number).row().id().value());
    }

    public boolean mayDecide(Actor actor) {
        return actor.isAnyOf(Role.MANAGER);
    }

    /**
     * @param request which one; null: the oldest that waits
     * @throws Refusal if it waits no more
     */
    public void approve(Actor actor, String number, @Nullable Long request, @Nullable String note) {
        Ticket ticket = journal.lock(actor, number);
        PauseRequest asked = decide(actor, ticket, request, true);
        journal.write(actor, ticket, TicketEventKind.PAUSE_APPROVED, journal.now(), null, asked.reason(), note);
        clocks.approved(actor, ticket, asked.reason(), asked.pausedAt());
    }

    /**
     * The pause ends, if it lasts.
     *
     * @param request which one; null: the oldest that waits
     * @param note    why: he who asked will read it
     * @throws Refusal if it waits no more; on {@code note} if nothing is said
     */
    public void refuse(Actor actor, String number, @Nullable Long request, @Nullable String note) {
        Ticket ticket = journal.lock(actor, number);
        if (note == null || note.isBlank()) {
            throw Refusal.of("note", "ticket.reason.missing");
        }
        PauseRequest asked = decide(actor, ticket, request, false);
        Instant now = journal.now();
        journal.write(actor, ticket, TicketEventKind.PAUSE_REFUSED, now, null, asked.reason(), note);
        if (asked.pausedAt().equals(ticket.pausedAt()) && asked.reason() == ticket.pauseReason()) {
            holds.resumeForStep(actor, ticket, now);
        }
    }

    private PauseRequest decide(Actor actor, Ticket ticket, @Nullable Long request, boolean approved) {
        require(mayDecide(actor));
        PauseRequest asked = requests.waiting(ticket.id().value()).stream().filter(one -> request == null || request == one.id()).findFirst()
                .orElseThrow(() -> Refusal.because("ticket.approval.none"));
        requests.decide(asked, approved, journal.now());
        events.publishEvent(new PauseDecided(ticket.id(), ticket.number(), ticket.organization(), asked.reason(), approved, asked.asker(), actor));
        return asked;
    }
}
