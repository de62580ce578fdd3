package aftersales.dispatch;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.TargetKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A technician and what he has in hand.
 *
 * @param open    tickets assigned to him and not fixed yet, whether or not he has set out
 * @param enRoute of these, the ones he is on the way to
 * @param onSite  of these, the ones he is at
 * @param dueKind the promise that is due next among them; null when none runs
 * @param riskAt  when 80 % of its time is used
 * @param dueAt   its deadline; may lie in the past
 */
public record TechnicianRow(AccountId id, String name, OrganizationId organization, String organizationName, long open, long enRoute,
        long onSite, @Nullable TargetKind dueKind, @Nullable Instant riskAt, @Nullable Instant dueAt) {

    public boolean isFree() {
        return open == 0;
    }
}
