package aftersales.dispatch.api;

import aftersales.dispatch.AssignTicket;
import aftersales.dispatch.DispatchQueries;
import aftersales.dispatch.DispatchService;
import aftersales.dispatch.TechnicianRow;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.api.TicketResource;
import aftersales.ticket.api.TicketResources;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who goes to a ticket, for programs. */
@RestController
class AssignmentApiController {

    private final DispatchService service;
    private final DispatchQueries dispatch;
    private final TicketQueries tickets;
    private final TicketResources resources;

    AssignmentApiController(DispatchService service, DispatchQueries dispatch, TicketQueries tickets, TicketResources resources) {
        this.service = service;
        this.dispatch = dispatch;
        this.tickets = tickets;
        this.resources = resources;
    }

    /**
     * Who may be sent.
     *
     * @param id      what an assignment takes
     * @param open    tickets he has in hand
     * @param nextDue the next deadline among them
     */
    record TechnicianResource(long id, String name, long organization, String organizationName, long open, long enRoute, long onSite,
            @Nullable Instant nextDue) {

        static TechnicianResource of(TechnicianRow row) {
            return new TechnicianResource(row.id().value(), row.name(), row.organization().value(), row.organizationName(), row.open(),
                    row.enRoute(), row.onSite(), row.dueAt());
        }
    }

    /** The most suitable first: of the ticket's own organisation, with the least in hand. */
    @GetMapping("/api/v1/tickets/{number}/technicians")
    List<TechnicianResource> technicians(Actor actor, @PathVariable String number) {
        return dispatch.candidates(actor, tickets.get(actor, number).row().organization()).stream().map(TechnicianResource::of).toList();
    }

    /**
     * @param technician id of his account
     * @param note       needed where another one had the ticket: why it is changed
     * @param at         when that was said; now unless said
     */
    record AssignmentRequest(@NotNull @Positive @Nullable Long technician, @Nullable @Size(max = 4000) String note, @Nullable Instant at) {

        AssignTicket toCommand() {
            if (technician == null) {
                throw new IllegalStateException("validated before");
            }
            return new AssignTicket(new AccountId(technician), note, at);
        }
    }

    @PostMapping("/api/v1/tickets/{number}/assignment")
    ResponseEntity<TicketResource> assign(Actor actor, @PathVariable String number, @Valid @RequestBody AssignmentRequest request) {
        service.assign(actor, number, request.toCommand());
        return resources.answer(actor, number);
    }
}
