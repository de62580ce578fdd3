package aftersales.ticket.api;

import aftersales.kernel.identity.Actor;
import aftersales.sla.SlaQueries;
import aftersales.sla.SubjectRef;
import aftersales.ticket.PauseApprovals;
import aftersales.ticket.TicketQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads tickets for programs; every step answers with the ticket as it stands afterwards. */
@Component
public class TicketResources {

    private final TicketQueries tickets;
    private final PauseApprovals approvals;
    private final SlaQueries sla;

    TicketResources(TicketQueries tickets, PauseApprovals approvals, SlaQueries sla) {
        this.tickets = tickets;
        this.approvals = approvals;
        this.sla = sla;
    }

    /** A new ticket, for who made it: once, although it may have gone to an organisation out of his reach. */
    TicketResource made(String number) {
        return get(Actor.system("ticket"), number);
    }

    TicketResource get(Actor actor, String number) {
        var ticket = tickets.get(actor, number);
        return TicketResource.of(ticket, approvals.waiting(actor, number), sla.clocks(new SubjectRef("ticket", ticket.number())));
    }

    /** With the version as entity tag. */
    public ResponseEntity<TicketResource> answer(Actor actor, String number) {
        TicketResource ticket = get(actor, number);
        return ResponseEntity.ok().eTag("\"" + ticket.version() + "\"").body(ticket);
    }
}
