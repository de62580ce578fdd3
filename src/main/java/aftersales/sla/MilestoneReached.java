package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock has reached a rung of its escalation ladder other than its deadline. Published once, in the transaction that records it.
 *
 * @param milestone its row: a key for whoever must not act on it twice
 * @param rung      of the escalation ladder, with who is to be told
 * @param late      fired more than a second after it was due
 */
public record MilestoneReached(long milestone, SubjectRef subject, OrganizationId organization, @Nullable AccountId assignee,
        TargetKind kind, int generation, Rung rung, Instant dueAt, Instant deadline, Instant firedAt, boolean late) {
}
