package aftersales.ticket;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one ticket besides its story and its clocks.
 *
 * @param contractVersion the version of its contract it was opened under, or took up since
 */
public record TicketDetail(TicketRow row, String description, Channel channel, @Nullable SiteId site, @Nullable String address,
        @Nullable Double longitude, @Nullable Double latitude, @Nullable ContactId contact, @Nullable String contactName,
        @Nullable String contactPhone, @Nullable String callerName, @Nullable String callerPhone, @Nullable ContractId contract,
        @Nullable Integer contractVersion,
        @Nullable String contractNumber, @Nullable String contractTitle, @Nullable PolicyId policy, @Nullable Instant answeredAt,
        @Nullable Instant visitRequestedAt, Instant stepAt, @Nullable Instant pausedUntil, boolean solvedByPhone, boolean signatureWaived,
        @Nullable FaultCause cause, @Nullable String solution, @Nullable Integer satisfaction, @Nullable String opinion, int reopenings,
        @Nullable String sourceKey, @Nullable Instant closedAt, boolean complaint, List<Fact> facts, long version) {

    /** What another desk wrote of it. */
    public record Fact(String name, String value) {
    }

    public String number() {
        return row.number();
    }

    public TicketState state() {
        return row.state();
    }

    public boolean isPaused() {
        return row.pauseReason() != null;
    }

    /** Whether its promises are the standard ones, as no contract covers it. */
    public boolean isStandard() {
        return contract == null && policy != null && channel != Channel.IMPORT;
    }

    /** Who to ring: the caller as he said it, else the contact. */
    public @Nullable String phone() {
        return callerPhone != null ? callerPhone : contactPhone;
    }

    /** The steps of the flow that come after where it stands. */
    public @Nullable TicketStep nextStep() {
        for (TicketStep step : TicketStep.values()) {
            if (state() != TicketState.CANCELLED && step.result().ordinal() == state().ordinal() + 1) {
                return step;
            }
        }
        return null;
    }

    /** What taking this step now would leave out without its reason being known; empty when nothing, or when the ticket is past it. */
    public List<TicketStep> skippedBy(TicketStep step) {
        boolean past = state() == TicketState.CANCELLED || step.result().ordinal() <= state().ordinal();
        boolean unsigned = signatureWaived || solvedByPhone;
        return past ? List.of() : TicketFlow.skipped(state(), step).stream()
                .filter(left -> left != TicketStep.SIGNATURE || !unsigned).toList();
    }
}
