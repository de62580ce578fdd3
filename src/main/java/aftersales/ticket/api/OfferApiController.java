package aftersales.ticket.api;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.PauseApprovals;
import aftersales.ticket.TicketOffers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A scheme, a replacement, the answer to a complaint, and the word on a pause. */
@RestController
class OfferApiController {

    private final TicketResources resources;
    private final TicketOffers offers;
    private final PauseApprovals approvals;

    OfferApiController(TicketResources resources, TicketOffers offers, PauseApprovals approvals) {
        this.resources = resources;
        this.offers = offers;
        this.approvals = approvals;
    }

    /** {@code note}: the scheme. */
    @PostMapping("/api/v1/tickets/{number}/proposal")
    ResponseEntity<TicketResource> propose(Actor actor, @PathVariable String number, @Valid @RequestBody StepRequest request) {
        offers.propose(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    /** {@code note}: what the customer works with meanwhile. */
    @PostMapping("/api/v1/tickets/{number}/replacement")
    ResponseEntity<TicketResource> replace(Actor actor, @PathVariable String number, @Valid @RequestBody StepRequest request) {
        offers.replace(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    /** {@code note}: what the customer was told. */
    @PostMapping("/api/v1/tickets/{number}/complaint-answer")
    ResponseEntity<TicketResource> answerComplaint(Actor actor, @PathVariable String number, @Valid @RequestBody StepRequest request) {
        offers.answerComplaint(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    /**
     * @param request id of the pause that waits; the oldest unless said
     * @param note    needed where it is refused
     */
    record DecisionRequest(@Nullable Long request, @Nullable @Size(max = 4000) String note) {
    }

    @PostMapping("/api/v1/tickets/{number}/approval")
    ResponseEntity<TicketResource> approve(Actor actor, @PathVariable String number, @Valid @RequestBody DecisionRequest decision) {
        approvals.approve(actor, number, decision.request(), decision.note());
        return resources.answer(actor, number);
    }

    @PostMapping("/api/v1/tickets/{number}/refusal")
    ResponseEntity<TicketResource> refuse(Actor actor, @PathVariable String number, @Valid @RequestBody DecisionRequest decision) {
        approvals.refuse(actor, number, decision.request(), decision.note());
        return resources.answer(actor, number);
    }
}
