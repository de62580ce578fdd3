package aftersales.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of all clocks in somebody's reach: each counted anew from its events and compared with what is stored.
 *
 * @param takenAt     null while it waits for its turn
 * @param finishedAt  null while it goes on
 * @param subjects    counted so far
 * @param differences how many there are; there should never be one
 * @param first       the first of them
 */
public record SlaCheck(long id, String organization, String actor, Instant askedAt, @Nullable Instant takenAt, @Nullable Instant finishedAt,
        long subjects, long clocks, long differences, List<SlaAudit.Difference> first) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isClean() {
        return differences == 0;
    }
}
