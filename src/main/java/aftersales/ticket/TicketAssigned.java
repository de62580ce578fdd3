package aftersales.ticket;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A ticket has a technician, another one, or none any more.
 *
 * @param technician null: it waits for one again
 * @param former     who had it before
 */
public record TicketAssigned(TicketId id, String number, String title, OrganizationId organization, @Nullable AccountId technician,
        @Nullable AccountId former, Actor by) {
}
