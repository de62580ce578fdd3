package aftersales.ticket.api;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.sla.TargetKind;
import aftersales.ticket.MissedPromise;
import aftersales.ticket.MissedPromises;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.rest.ListAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The promises missed under a contract in a month, with their penalties. */
@RestController
class MissedPromisesApiController {

    private final MissedPromises missed;

    MissedPromisesApiController(MissedPromises missed) {
        this.missed = missed;
    }

    /**
     * A missed promise.
     *
     * @param keptAt      null while it still is not kept
     * @param lateSeconds from its deadline until it was kept, or until now
     * @param share       percent of cases in which it is promised; null for all
     * @param penalty     null where the contract has none for it
     */
    record Line(String ticket, String title, String organization, TargetKind kind, int generation, Instant missedAt, @Nullable Instant keptAt,
            long lateSeconds, @Nullable Integer share, @Nullable BigDecimal penalty, @Nullable String currency) {

        static Line of(MissedPromise one) {
            return new Line(one.ticket(), one.title(), one.organizationName(), one.kind(), one.generation(), one.missedAt(), one.keptAt(),
                    one.late().toSeconds(), one.share(), one.penalty() == null ? null : one.penalty().amount(),
                    one.penalty() == null ? null : one.penalty().currency().getCurrencyCode());
        }
    }

    /** @param month such as {@code 2026-11}; left out: the present one */
    @GetMapping("/api/v1/contracts/{id}/missed-promises")
    ListAnswer<Line> list(Actor actor, @PathVariable ContractId id, @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = MissedPromises.LISTING.strict(parameters);
        return ListAnswer.of("/api/v1/contracts/" + id + "/missed-promises",
                missed.page(actor, id, month == null ? missed.month(actor, id, request) : month, request), Line::of);
    }
}
