package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise was missed: its deadline came, and nothing had stopped the clock. Published once, in the transaction that
 * records it.
 *
 * @param milestone its row: a key for whoever must not act on it twice
 * @param rung      who is to be told
 * @param late      noticed more than a second after the deadline
 */
public record DeadlineMissed(long milestone, SubjectRef subject, OrganizationId organization, @Nullable AccountId assignee,
        TargetKind kind, int generation, Rung rung, Instant deadline, Instant firedAt, boolean late) {
}
