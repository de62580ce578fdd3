package aftersales.ticket;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;
import aftersales.sla.PauseReason;
import aftersales.sla.TargetKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as lists show it.
 *
 * @param siteName     null for a report without a place
 * @param serial       of the equipment, null for a report without one
 * @param assigneeName null while it waits for a technician
 * @param dueKind      the promise that is due next; null when none runs
 * @param riskAt       when 80 % of its time is used
 * @param dueAt        its deadline; may lie in the past
 */
public record TicketRow(TicketId id, String number, String title, TicketState state, Priority priority, CustomerId customer,
        String customerName, @Nullable String siteName, @Nullable EquipmentId equipment, @Nullable String serial,
        @Nullable String modelEn, @Nullable String modelZh, OrganizationId organization, String organizationName,
        @Nullable AccountId assignee, @Nullable String assigneeName, @Nullable PauseReason pauseReason, @Nullable Instant pausedAt,
        Instant reportedAt, @Nullable Instant doneAt, @Nullable TargetKind dueKind, @Nullable Instant riskAt, @Nullable Instant dueAt) {

    /** How the promise that is due next stands at a moment; null when none runs. */
    public @Nullable Standing standing(Instant at) {
        if (dueAt == null || riskAt == null) {
            return null;
        }
        if (!at.isBefore(dueAt)) {
            return Standing.MISSED;
        }
        return at.isBefore(riskAt) ? Standing.RUNNING : Standing.AT_RISK;
    }

    /** Time enough, not much left, none left. */
    public enum Standing {
        RUNNING, AT_RISK, MISSED
    }
}
