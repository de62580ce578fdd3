package aftersales.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored milestone; waits while it has not fired.
 *
 * @param silent lay in the past of imported history: nobody was told
 */
record MilestoneRow(long id, long clock, String rung, int round, Instant dueAt, @Nullable Instant firedAt,
        boolean silent, @Nullable Instant withdrawnAt) {

    boolean isWaiting() {
        return firedAt == null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
