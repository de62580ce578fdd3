package aftersales.ticket.api;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDiagnosis;
import aftersales.ticket.TicketQueries;
import aftersales.warranty.Diagnosis;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.Overrule;
import aftersales.warranty.VerdictTelling;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyVerdicts;
import aftersales.warranty.api.VerdictResource;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The verdict that is kept for a ticket, what was found, and what a manager decided instead. Tickets about no unit have none. */
@RestController
class WarrantyApiController {

    private final TicketQueries tickets;
    private final WarrantyVerdicts verdicts;
    private final TicketDiagnosis diagnosis;
    private final VerdictTelling telling;

    WarrantyApiController(TicketQueries tickets, WarrantyVerdicts verdicts, TicketDiagnosis diagnosis, VerdictTelling telling) {
        this.tickets = tickets;
        this.verdicts = verdicts;
        this.diagnosis = diagnosis;
        this.telling = telling;
    }

    /**
     * @param number    counts the verdicts of this ticket from 1
     * @param faultOn   local day as of which it was judged
     * @param overruled what a manager decided instead; null: nobody did
     */
    record KeptResource(int number, Instant judgedAt, LocalDate faultOn, @Nullable String component, @Nullable FaultCause cause, @Nullable Wanted mode,
            VerdictResource verdict, KeptVerdict.@Nullable Overruling overruled) {
    }

    @GetMapping("/api/v1/tickets/{number}/warranty")
    ResponseEntity<KeptResource> get(Actor actor, @PathVariable String number) {
        KeptVerdict kept = verdicts.of(tickets.get(actor, number).number()).orElseThrow(() -> new NotFound("verdict", number));
        return ResponseEntity.ok().eTag(EntityTags.of(kept.version())).body(new KeptResource(kept.number(), kept.judgedAt(), kept.faultOn(),
                kept.component(), kept.cause(), kept.wanted(), VerdictResource.of(kept.verdict(), telling), kept.overruled()));
    }

    /** @param mode how the customer wants to be helped; what is absent is not known */
    record DiagnosisRequest(@Nullable @Size(max = 40) String component, @Nullable FaultCause cause, @Nullable Wanted mode) {
    }

    @PutMapping("/api/v1/tickets/{number}/diagnosis")
    ResponseEntity<KeptResource> diagnose(Actor actor, @PathVariable String number, @Valid @RequestBody DiagnosisRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            diagnosis.diagnose(actor, number, version, new Diagnosis(request.component(), request.cause(), request.mode()));
            return get(actor, number);
        });
    }

    record OverrulingRequest(@NotNull Liability parts, @NotNull Liability labour, @NotNull Liability travel, @NotBlank @Size(max = 2000) String reason) {
    }

    @PostMapping("/api/v1/tickets/{number}/overruling")
    ResponseEntity<KeptResource> overrule(Actor actor, @PathVariable String number, @Valid @RequestBody OverrulingRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            diagnosis.overrule(actor, number, version, new Overrule(request.parts(), request.labour(), request.travel(), request.reason()));
            return get(actor, number);
        });
    }
}
