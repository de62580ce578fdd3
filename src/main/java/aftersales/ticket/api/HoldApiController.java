package aftersales.ticket.api;

import aftersales.kernel.identity.Actor;
import aftersales.sla.PauseReason;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.TicketService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Standing still, going on, starting again, and notes. */
@RestController
class HoldApiController {

    private final TicketResources resources;
    private final TicketHolds holds;
    private final TicketService tickets;

    HoldApiController(TicketResources resources, TicketHolds holds, TicketService tickets) {
        this.resources = resources;
        this.holds = holds;
        this.tickets = tickets;
    }

    /** @param until when it goes on by itself; needed for an agreed date */
    record PauseRequest(@NotNull PauseReason reason, @Nullable Instant at, @Nullable Instant until,
            @Nullable @Size(max = 4000) String note) {
    }

    @PostMapping("/api/v1/tickets/{number}/pause")
    ResponseEntity<TicketResource> pause(Actor actor, @PathVariable String number, @Valid @RequestBody PauseRequest request) {
        holds.pause(actor, number, new TicketHolds.PauseTicket(request.reason(), request.at(), request.until(), request.note()));
        return resources.answer(actor, number);
    }

    @PostMapping("/api/v1/tickets/{number}/resumption")
    ResponseEntity<TicketResource> resume(Actor actor, @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        holds.resume(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    /** @param visitRequested true unless said */
    record ReopeningRequest(@NotBlank @Size(max = 4000) String reason, @Nullable Boolean visitRequested, @Nullable Instant at) {
    }

    @PostMapping("/api/v1/tickets/{number}/reopening")
    ResponseEntity<TicketResource> reopen(Actor actor, @PathVariable String number, @Valid @RequestBody ReopeningRequest request) {
        tickets.reopen(actor, number, request.visitRequested() == null || request.visitRequested(),
                new TakeStep(request.at(), request.reason(), null));
        return resources.answer(actor, number);
    }

    record NoteRequest(@NotBlank @Size(max = 4000) String note) {
    }

    @PostMapping("/api/v1/tickets/{number}/notes")
    ResponseEntity<TicketResource> note(Actor actor, @PathVariable String number, @Valid @RequestBody NoteRequest request) {
        tickets.addNote(actor, number, request.note());
        return resources.answer(actor, number);
    }
}
