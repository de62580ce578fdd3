package aftersales.ticket;

import static aftersales.ticket.TicketRights.require;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a technician may do instead of the next step, each with its reason: hand the ticket back, go without the signature. */
@Service
@Transactional
public class TicketDetours {

    private final TicketJournal journal;
    private final TicketClocks clocks;
    private final ApplicationEventPublisher events;

    TicketDetours(TicketJournal journal, TicketClocks clocks, ApplicationEventPublisher events) {
        this.journal = journal;
        this.clocks = clocks;
        this.events = events;
    }

    /** He can't do it: the ticket waits for a technician again, in the same organisation. Its promises stay what they are. */
    public void giveBack(Actor actor, String number, TakeStep why) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isVisitor(actor, ticket));
        AccountId former = ticket.assignee();
        if (former == null) {
            return;
        }
        requireReason(why.note());
        if (!ticket.state().isUnsolved()) {
            throw Refusal.because("ticket.step.past", TicketStep.ASSIGNMENT.words(), ticket.state().words());
        }
        var at = journal.moment(why.at());
        ticket.reassign(null, at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.GIVEN_BACK, at, null, null, why.note());
        clocks.assigned(actor, ticket);
        events.publishEvent(new TicketAssigned(ticket.id(), ticket.number(), ticket.report().title(), ticket.organization(), null, former, actor));
        events.publishEvent(new TicketOpened(ticket.id(), ticket.number(), ticket.report().title(), ticket.organization(), actor));
    }

    /** Nobody there to sign, or he won't: the reason stands in the story where the signature would, and the desk need give none. */
    public void waiveSignature(Actor actor, String number, TakeStep why) {
        Ticket ticket = journal.lock(actor, number);
        require(TicketRights.isVisitor(actor, ticket));
        if (ticket.state() == TicketState.DONE && ticket.isSignatureWaived()) {
            return;
        }
        requireReason(why.note());
        var at = journal.moment(why.at());
        ticket.waiveSignature(at);
        journal.save(ticket);
        journal.write(actor, ticket, TicketEventKind.SKIPPED, at, null, TicketStep.SIGNATURE, why.note());
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("note", "ticket.reason.missing");
        }
    }
}
