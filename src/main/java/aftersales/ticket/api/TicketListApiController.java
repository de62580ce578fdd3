package aftersales.ticket.api;

import aftersales.kernel.identity.Actor;
import aftersales.sla.SlaQueries;
import aftersales.sla.SubjectRef;
import aftersales.sla.api.ClockResource;
import aftersales.sla.api.ClockResources;
import aftersales.ticket.TicketEvent;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.rest.ListAnswer;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists tickets by the same filters as the pages, and tells a ticket's story and how its deadlines were counted. */
@RestController
class TicketListApiController {

    private final TicketQueries tickets;
    private final SlaQueries sla;
    private final ClockResources clocks;

    TicketListApiController(TicketQueries tickets, SlaQueries sla, ClockResources clocks) {
        this.tickets = tickets;
        this.sla = sla;
        this.clocks = clocks;
    }

    /** Parameters as on the page: show, q, organization, assignee, customer, …; sort, after, before, limit. */
    @GetMapping("/api/v1/tickets")
    ListAnswer<TicketLineResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, TimeZone zone) {
        return ListAnswer.of("/api/v1/tickets", tickets.list(actor, TicketFilter.LISTING.strict(parameters), zone.toZoneId()),
                TicketLineResource::of);
    }

    record EventResource(TicketEventKind kind, Instant at, Instant receivedAt, String actor, @Nullable String from, @Nullable String to,
            @Nullable String note) {
    }

    /** The whole story, the newest first. */
    @GetMapping("/api/v1/tickets/{number}/events")
    List<EventResource> story(Actor actor, @PathVariable String number) {
        tickets.get(actor, number);
        return tickets.story(actor, number).stream().map(TicketListApiController::event).toList();
    }

    /** Each promise with why it has its deadline: what was counted day by day, which target won, what moved it. */
    @GetMapping("/api/v1/tickets/{number}/clocks")
    List<ClockResource> clocks(Actor actor, @PathVariable String number) {
        return sla.explain(new SubjectRef("ticket", tickets.get(actor, number).number())).stream().map(clocks::of).toList();
    }

    private static EventResource event(TicketEvent event) {
        return new EventResource(event.kind(), event.at(), event.receivedAt(), event.actor(), event.from(), event.to(), event.note());
    }
}
