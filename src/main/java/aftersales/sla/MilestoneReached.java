package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running clock has used up half or four fifths of its promise. Published once, in the transaction that records it.
 *
 * @param milestone its row: a key for whoever must not act on it twice
 * @param step      percent
 * @param late      fired more than a second after it was due
 */
public record MilestoneReached(long milestone, SubjectRef subject, OrganizationId organization, @Nullable AccountId assignee,
        TargetKind kind, int generation, int step, Instant dueAt, Instant deadline, Instant firedAt, boolean late) {
}
