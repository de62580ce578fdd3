package aftersales.ticket.api;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.Confirmation;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The desk's steps, one call each; every answer is the ticket as it stands then. */
@RestController
class DeskStepApiController {

    private final TicketResources resources;
    private final TicketService tickets;
    private final TicketSteps steps;

    DeskStepApiController(TicketResources resources, TicketService tickets, TicketSteps steps) {
        this.resources = resources;
        this.tickets = tickets;
        this.steps = steps;
    }

    /** {@code note}: what the customer was told. */
    @PostMapping("/api/v1/tickets/{number}/answer")
    ResponseEntity<TicketResource> answer(Actor actor, @PathVariable String number, @Valid @RequestBody StepRequest request) {
        tickets.answer(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    @PostMapping("/api/v1/tickets/{number}/visit-request")
    ResponseEntity<TicketResource> requestVisit(Actor actor, @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        tickets.requestVisit(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    /** @param satisfaction 1 (bad) to 5 (very good), null where the customer did not say */
    record ConfirmationRequest(@Nullable Integer satisfaction, @Nullable @Size(max = 4000) String opinion, @Nullable Instant at,
            @Nullable @Size(max = 400) String skipReason) {
    }

    @PostMapping("/api/v1/tickets/{number}/confirmation")
    ResponseEntity<TicketResource> confirm(Actor actor, @PathVariable String number, @Valid @RequestBody ConfirmationRequest request) {
        steps.confirm(actor, number, new Confirmation(request.satisfaction(), request.opinion()),
                StepRequest.step(new StepRequest(request.at(), null, request.skipReason())));
        return resources.answer(actor, number);
    }

    @PostMapping("/api/v1/tickets/{number}/closure")
    ResponseEntity<TicketResource> close(Actor actor, @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        steps.close(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    /** {@code note}: why it is called off. */
    @PostMapping("/api/v1/tickets/{number}/cancellation")
    ResponseEntity<TicketResource> cancel(Actor actor, @PathVariable String number, @Valid @RequestBody StepRequest request) {
        tickets.cancel(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }
}
