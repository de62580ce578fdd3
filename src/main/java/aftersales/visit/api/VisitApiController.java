package aftersales.visit.api;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.Completion;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDetours;
import aftersales.ticket.TicketSteps;
import aftersales.ticket.api.StepRequest;
import aftersales.ticket.api.TicketResource;
import aftersales.ticket.api.TicketResources;
import aftersales.visit.SignVisit;
import aftersales.visit.VisitService;
import aftersales.webkit.drawing.SignatureDrawing;
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

/** The steps of a visit, one call each; every answer is the ticket as it stands then. */
@RestController
class VisitApiController {

    private final TicketSteps steps;
    private final TicketDetours detours;
    private final VisitService visits;
    private final TicketResources resources;

    VisitApiController(TicketSteps steps, TicketDetours detours, VisitService visits, TicketResources resources) {
        this.steps = steps;
        this.detours = detours;
        this.visits = visits;
        this.resources = resources;
    }

    @PostMapping("/api/v1/tickets/{number}/acceptance")
    ResponseEntity<TicketResource> accept(Actor actor, @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        steps.accept(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    @PostMapping("/api/v1/tickets/{number}/departure")
    ResponseEntity<TicketResource> depart(Actor actor, @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        steps.depart(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    @PostMapping("/api/v1/tickets/{number}/arrival")
    ResponseEntity<TicketResource> arrive(Actor actor, @PathVariable String number,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        steps.arrive(actor, number, StepRequest.step(request));
        return resources.answer(actor, number);
    }

    /**
     * @param solution      what was done
     * @param solvedByPhone also by the desk: the visit's steps and the signature are left out for this reason
     */
    record CompletionRequest(@NotNull @Nullable FaultCause cause, @NotBlank @Nullable @Size(max = 8000) String solution,
            @Nullable Boolean solvedByPhone, @Nullable Instant at, @Nullable @Size(max = 400) String skipReason) {

        Completion completion() {
            if (cause == null || solution == null) {
                throw new IllegalStateException("validated before");
            }
            return new Completion(cause, solution, Boolean.TRUE.equals(solvedByPhone));
        }
    }

    @PostMapping("/api/v1/tickets/{number}/completion")
    ResponseEntity<TicketResource> complete(Actor actor, @PathVariable String number, @Valid @RequestBody CompletionRequest request) {
        steps.complete(actor, number, request.completion(), new TakeStep(request.at(), null, request.skipReason()));
        return resources.answer(actor, number);
    }

    /**
     * @param signer       who signed; left out where nobody did: then {@code skipReason} says why
     * @param signature    path of a picture of 600 x 200, moves and lines between whole numbers: {@code M10 20L11 22}
     * @param satisfaction 1 (bad) to 5 (very good)
     */
    record SignatureRequest(@Nullable @Size(max = 80) String signer, @Nullable @Size(max = 24_000) String signature,
            @Nullable Integer satisfaction, @Nullable Instant at, @Nullable @Size(max = 400) String skipReason) {
    }

    @PostMapping("/api/v1/tickets/{number}/signature")
    ResponseEntity<TicketResource> sign(Actor actor, @PathVariable String number, @Valid @RequestBody SignatureRequest request) {
        boolean unsigned = request.signer() == null && request.signature() == null && request.skipReason() != null;
        if (unsigned) {
            detours.waiveSignature(actor, number, new TakeStep(request.at(), request.skipReason(), null));
        } else {
            var sign = new SignVisit(request.signer() == null ? "" : request.signer(), SignatureDrawing.read(request.signature()),
                    request.satisfaction());
            visits.sign(actor, number, sign, new TakeStep(request.at(), null, request.skipReason()));
        }
        return resources.answer(actor, number);
    }
}
