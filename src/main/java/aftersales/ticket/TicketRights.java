package aftersales.ticket;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who may do what on a ticket in his reach. */
final class TicketRights {

    private TicketRights() {
    }

    /** Takes reports, answers, rings back, closes, opens again. */
    static boolean isDesk(Actor actor) {
        return actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER);
    }

    /** Names the technician. */
    static boolean isDispatcher(Actor actor) {
        return actor.isAnyOf(Role.DISPATCHER, Role.MANAGER);
    }

    /** Does the visit's steps: the technician whose job it is, or who dispatches, in his place. */
    static boolean isVisitor(Actor actor, Ticket ticket) {
        return isVisitor(actor, ticket.assignee());
    }

    static boolean isVisitor(Actor actor, @Nullable AccountId assignee) {
        return isDispatcher(actor) || actor.is(Role.TECHNICIAN) && actor.account() != null && actor.account().equals(assignee);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.because("ticket.refused");
        }
    }
}
