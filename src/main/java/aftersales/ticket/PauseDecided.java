package aftersales.ticket;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;
import aftersales.sla.PauseReason;
import org.jspecify.annotations.Nullable;

/**
 * A manager decided whether a pause stops the clocks.
 *
 * @param asker who had paused; null where the application had
 */
public record PauseDecided(TicketId id, String number, OrganizationId organization, PauseReason reason, boolean approved,
        @Nullable AccountId asker, Actor by) {
}
