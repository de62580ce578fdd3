package aftersales.ticket;

import aftersales.kernel.money.Money;
import aftersales.sla.TargetKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise of a ticket that was not kept.
 *
 * @param generation 0 for the ticket's first round, one more with each reopening
 * @param missedAt   its deadline
 * @param keptAt     when what was promised was done all the same; null: not yet
 * @param late       from the deadline until then, or until now, as time passes day and night
 * @param share      percent of cases in which it is promised; null for all: then alone one miss breaks it
 * @param penalty    by the version of the contract the ticket runs under; null where it has none for this
 */
public record MissedPromise(String ticket, String title, String organizationName, TargetKind kind, int generation, Instant missedAt,
        @Nullable Instant keptAt, Duration late, @Nullable Integer share, @Nullable Money penalty) {
}
