package aftersales.quote;

import aftersales.ticket.TicketCancelled;
import aftersales.ticket.TicketStep;
import aftersales.ticket.TicketStepTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ticket that ends takes its open quotes along: nobody accepts work that will not be done. */
@Component
class QuoteTicketListener {

    private final QuoteService quotes;

    QuoteTicketListener(QuoteService quotes) {
        this.quotes = quotes;
    }

    @EventListener
    void on(TicketCancelled cancelled) {
        quotes.withdrawAll(cancelled.by(), cancelled.id());
    }

    @EventListener
    void on(TicketStepTaken taken) {
        if (taken.step() == TicketStep.CLOSURE) {
            quotes.withdrawAll(taken.by(), taken.id());
        }
    }
}
