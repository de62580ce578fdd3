package aftersales.quote;

import aftersales.kernel.identity.Actor;
import aftersales.sla.PauseReason;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.TicketQueries;
import org.springframework.stereotype.Component;

/** While the customer thinks about a quote its ticket stands still; whether a clock stops with it, its policy says. */
@Component
class QuoteHold {

    private final TicketHolds holds;
    private final TicketQueries tickets;

    QuoteHold(TicketHolds holds, TicketQueries tickets) {
        this.holds = holds;
        this.tickets = tickets;
    }

    /** Nothing where the ticket waits already or its work is done. */
    void begin(Actor actor, Quote quote, String number) {
        TicketDetail ticket = tickets.get(actor, number);
        if (!ticket.isPaused() && ticket.state().isUnsolved()) {
            holds.pause(actor, number, new TicketHolds.PauseTicket(PauseReason.WAITING_CUSTOMER, null, null, null));
            quote.hold();
        }
    }

    /** Nothing where it was not this quote that paused it, or somebody let it go on before. */
    void end(Actor actor, Quote quote, String number) {
        if (quote.release() && tickets.get(actor, number).row().pauseReason() == PauseReason.WAITING_CUSTOMER) {
            holds.resume(actor, number, new TakeStep(null, null, null));
        }
    }
}
