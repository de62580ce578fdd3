package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.sla.EventKind;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer is given beside the steps of the flow: a scheme, a replacement, the answer to his complaint. */
@Service
@Transactional
public class TicketOffers {

    private final TicketJournal journal;
    private final TicketClocks clocks;

    TicketOffers(TicketJournal journal, TicketClocks clocks) {
        this.journal = journal;
        this.clocks = clocks;
    }

    /** A scheme for the repair lies before the customer; the note says what it is. */
    public void propose(Actor actor, String number, TakeStep scheme) {
        give(actor, number, TicketEventKind.PROPOSED, EventKind.PROPOSED, scheme);
    }

    /** The customer has something else to work with; the note says what. */
    public void replace(Actor actor, String number, TakeStep replacement) {
        give(actor, number, TicketEventKind.REPLACED, EventKind.REPLACED, replacement);
    }

    private void give(Actor actor, String number, TicketEventKind kind, EventKind event, TakeStep step) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor) || TicketRights.isVisitor(actor, ticket));
        if (!ticket.state().isUnsolved()) {
            throw Refusal.because("ticket.visit.done");
        }
        tell(actor, ticket, kind, event, step);
    }

    /**
     * The customer was told what comes of his complaint; the note says it.
     *
     * @throws Refusal if it is none
     */
    public void answerComplaint(Actor actor, String number, TakeStep answer) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isDesk(actor));
        if (!ticket.report().isComplaint()) {
            throw Refusal.because("ticket.complaint.none");
        }
        tell(actor, ticket, TicketEventKind.COMPLAINT_ANSWERED, EventKind.COMPLAINT_ANSWERED, answer);
    }

    private void tell(Actor actor, Ticket ticket, TicketEventKind kind, EventKind event, TakeStep step) {
        if (step.note() == null || step.note().isBlank()) {
            throw Refusal.of("note", "ticket.note.missing");
        }
        Instant at = journal.moment(step.at());
        if (at.isBefore(ticket.report().reportedAt())) {
            throw Refusal.of("at", "ticket.step.before");
        }
        journal.write(actor, ticket, kind, at, null, null, step.note());
        clocks.happened(actor, ticket, event, at);
    }
}
