package aftersales.ticket;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The steps of the service flow in their order. None is skipped silently. */
public enum TicketStep {
    /** The dispatcher names a technician, or a technician takes the ticket. */
    ASSIGNMENT(TicketState.ASSIGNED),
    ACCEPTANCE(TicketState.ACCEPTED),
    DEPARTURE(TicketState.EN_ROUTE),
    ARRIVAL(TicketState.ON_SITE),
    /** Work done: the fix, not the signature and not the closing. */
    COMPLETION(TicketState.DONE),
    SIGNATURE(TicketState.SIGNED),
    /** The desk rings the customer back. */
    CONFIRMATION(TicketState.CONFIRMED),
    /** The ticket goes to the archive. */
    CLOSURE(TicketState.CLOSED);

    private final TicketState result;

    TicketStep(TicketState result) {
        this.result = result;
    }

    /** The state a ticket has once the step is taken. */
    public TicketState result() {
        return result;
    }

    /** Its name in the reader's language, as an argument of other messages. */
    MessageSourceResolvable words() {
        return new DefaultMessageSourceResolvable("ticket.step." + name());
    }
}
