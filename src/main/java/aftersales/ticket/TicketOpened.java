package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;

/** A ticket waits for a technician in an organisation: opened, handed over or handed back. Not published for imported history. */
public record TicketOpened(TicketId id, String number, String title, OrganizationId organization, Actor by) {
}
