package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;
import java.time.Instant;

/** A ticket was called off before the work was done, at the moment it happened. */
public record TicketCancelled(TicketId id, String number, OrganizationId organization, Instant at, Actor by) {
}
