package aftersales.ticket;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** How far a ticket has come. Whether it is paused stands beside this: a paused ticket keeps its state. */
public enum TicketState {
    /** Reported; nobody is sent yet. */
    NEW,
    /** A technician was named. */
    ASSIGNED,
    /** The technician took it on. */
    ACCEPTED,
    /** He is on his way. */
    EN_ROUTE,
    /** He is with the equipment. */
    ON_SITE,
    /** The fault is fixed, on site or by phone. */
    DONE,
    /** The customer signed for it. */
    SIGNED,
    /** The desk rang back and the customer agrees. */
    CONFIRMED,
    /** Archived. */
    CLOSED,
    /** Called off with a reason. */
    CANCELLED;

    public boolean isOpen() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether the fault still waits for its fix. */
    public boolean isUnsolved() {
        return ordinal() < DONE.ordinal();
    }

    /** Its name in the reader's language, as an argument of other messages. */
    MessageSourceResolvable words() {
        return new DefaultMessageSourceResolvable("ticket.state." + name());
    }
}
