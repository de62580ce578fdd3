package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;

/** A ticket was opened for an organisation. Not published for imported history. */
public record TicketOpened(TicketId id, String number, String title, OrganizationId organization, Actor by) {
}
