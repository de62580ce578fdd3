package aftersales.ticket;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of the flow was taken on a ticket, at the moment it happened. */
public record TicketStepTaken(TicketId id, String number, OrganizationId organization, @Nullable AccountId technician, TicketStep step,
        Instant at, Actor by) {
}
