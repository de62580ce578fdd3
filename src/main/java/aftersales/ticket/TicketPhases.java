package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.sla.ChangeCause;
import aftersales.sla.Fact;
import aftersales.warranty.VerdictChanged;
import aftersales.warranty.VerdictsRenewing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is promised may depend on who bears the repair: where that becomes another while the fault still waits, promises are chosen anew. */
@Component
class TicketPhases {

    private static final Actor SELF = Actor.system("warranty");

    private final TicketJournal journal;
    private final TicketTerms terms;
    private final TicketWarranty warranty;

    TicketPhases(TicketJournal journal, TicketTerms terms, TicketWarranty warranty) {
        this.journal = journal;
        this.terms = terms;
        this.warranty = warranty;
    }

    /** Tickets are locked before their verdicts, as every step on a ticket does. */
    @EventListener
    void on(VerdictsRenewing renewing) {
        journal.lockAll(renewing.keys());
    }

    /** Not once the work is done: what was promised for it is judged by what was known while it was done. */
    @EventListener
    void on(VerdictChanged changed) {
        Ticket ticket = journal.lock(SELF, changed.key());
        String phase = warranty.phase(changed.key());
        if (ticket.state().isUnsolved() && terms.isOther(ticket, Fact.WARRANTY_PHASE, phase)) {
            terms.changed(SELF, ticket, Fact.WARRANTY_PHASE, phase, ChangeCause.FACTS);
        }
    }
}
