package aftersales.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step on a ticket.
 *
 * @param at         when it happened; null: now. Never in the future, nor before the step before it
 * @param note       what there is to say of it
 * @param skipReason why the steps before it were left out; needed when some were, and only then
 */
public record TakeStep(@Nullable Instant at, @Nullable String note, @Nullable String skipReason) {

    /** Now, nothing to say, nothing left out. */
    public static final TakeStep NOW = new TakeStep(null, null, null);

    boolean hasSkipReason() {
        return skipReason != null && !skipReason.isBlank();
    }
}
