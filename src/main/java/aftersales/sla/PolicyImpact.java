package aftersales.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of a policy would do to running clocks, were it applied to them.
 *
 * @param subjects with open clocks under the policy or one that refines it
 * @param tried    how many of them were counted anew to find out; fewer than all where there are very many
 * @param moved    deadlines that would become another moment
 * @param appeared deadlines that there are not now
 * @param vanished deadlines that there would not be any more
 * @param first    the earliest of all these, at most 50, those within the reader's reach
 */
public record PolicyImpact(long subjects, int tried, long moved, long appeared, long vanished, List<Change> first) {

    /** One deadline. Null before: it appears; null after: it vanishes. */
    public record Change(SubjectRef subject, TargetKind kind, @Nullable Instant before, @Nullable Instant after) {
    }

    public long deadlines() {
        return moved + appeared + vanished;
    }
}
