package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.TicketId;
import aftersales.sla.PauseReason;

/** A ticket was paused for a reason that stops its clocks only once a manager approves. */
public record PauseAsked(TicketId id, String number, OrganizationId organization, PauseReason reason, Actor by) {
}
