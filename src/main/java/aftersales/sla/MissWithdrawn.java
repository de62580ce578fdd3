package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that was told as missed was not: something that happened in time was entered late. Published in the
 * transaction that settles the clock.
 *
 * @param state    how the clock stands now
 * @param deadline the one that had been told as missed
 */
public record MissWithdrawn(long milestone, SubjectRef subject, OrganizationId organization, @Nullable AccountId assignee,
        TargetKind kind, int generation, ClockState state, Instant deadline) {
}
