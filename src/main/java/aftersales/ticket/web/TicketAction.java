package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.TargetKind;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something the reader can do with a ticket as it stands: the key of its words and where it is done.
 *
 * @param next whether the ticket waits for just this
 */
record TicketAction(String key, String path, boolean next) {

    /** The most likely first; the page makes it the primary one if the ticket waits for it. What the services would refuse is not offered. */
    static List<TicketAction> of(Actor actor, TicketDetail ticket, Set<TargetKind> promised) {
        boolean desk = actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER);
        boolean dispatcher = actor.isAnyOf(Role.DISPATCHER, Role.MANAGER);
        boolean own = actor.is(Role.TECHNICIAN) && actor.account() != null && actor.account().equals(ticket.row().assignee());
        TicketState state = ticket.state();
        String base = "/tickets/" + ticket.number();
        var actions = new ArrayList<TicketAction>();
        if (own && state.isUnsolved() || own && state == TicketState.DONE) {
            actions.add(new TicketAction("ticket.do.JOB", "/jobs/" + ticket.number(), true));
        }
        if (state == TicketState.NEW && actor.is(Role.TECHNICIAN)) {
            actions.add(new TicketAction("ticket.do.TAKE", "/jobs/" + ticket.number(), true));
        }
        if (ticket.isPaused() && (desk || own)) {
            actions.add(next(base, DeskStep.RESUMPTION));
        }
        if (dispatcher && state == TicketState.NEW) {
            actions.add(new TicketAction("ticket.do.ASSIGNMENT", base + "/assignment", true));
        }
        if (desk) {
            addDesk(actions, ticket, base);
        }
        if (desk || own) {
            addOffers(actions, promised, base);
        }
        if (state.isUnsolved() && !ticket.isPaused() && (desk || own)) {
            actions.add(step(base, DeskStep.PAUSE));
        }
        if (dispatcher && state.isUnsolved()) {
            addDispatch(actions, ticket, base);
        }
        if (desk && state.isUnsolved()) {
            actions.add(step(base, DeskStep.CANCELLATION));
        }
        if (ticket.row().doneAt() != null) {
            actions.add(new TicketAction("ticket.do.REPORT", base + "/report", false));
        }
        if (desk && state != TicketState.CANCELLED && !state.isUnsolved()) {
            actions.add(step(base, DeskStep.REOPENING));
        }
        return actions;
    }

    private static void addDesk(List<TicketAction> actions, TicketDetail ticket, String base) {
        TicketState state = ticket.state();
        if (state == TicketState.DONE || state == TicketState.SIGNED) {
            actions.add(next(base, DeskStep.CONFIRMATION));
        }
        if (state == TicketState.CONFIRMED) {
            actions.add(next(base, DeskStep.CLOSURE));
        }
        boolean unanswered = ticket.answeredAt() == null && (state == TicketState.NEW || state == TicketState.ASSIGNED);
        if (unanswered) {
            actions.add(next(base, DeskStep.ANSWER));
        }
        if (ticket.complaint() && state.isOpen()) {
            actions.add(step(base, DeskStep.COMPLAINT_ANSWER));
        }
        if (state.isUnsolved()) {
            actions.add(step(base, DeskStep.COMPLETION));
            if (ticket.visitRequestedAt() == null) {
                actions.add(step(base, DeskStep.VISIT_REQUEST));
            }
        }
        if (state.isOpen()) {
            actions.add(new TicketAction("ticket.do.EDIT", base + "/edit", false));
        }
        if (state.isUnsolved() && !unanswered) {
            actions.add(step(base, DeskStep.ANSWER));
        }
    }

    /** What is promised beside the steps, as long as it is owed. */
    private static void addOffers(List<TicketAction> actions, Set<TargetKind> promised, String base) {
        if (promised.contains(TargetKind.PROPOSE)) {
            actions.add(step(base, DeskStep.PROPOSAL));
        }
        if (promised.contains(TargetKind.REPLACE)) {
            actions.add(step(base, DeskStep.REPLACEMENT));
        }
    }

    /** Naming somebody else, handing over, and the visit's next step in the technician's place. */
    private static void addDispatch(List<TicketAction> actions, TicketDetail ticket, String base) {
        if (ticket.state() != TicketState.NEW) {
            actions.add(new TicketAction("ticket.do.REASSIGNMENT", base + "/assignment", false));
        }
        actions.add(new TicketAction("ticket.do.MOVE", base + "/organization", false));
        switch (ticket.state()) {
            case ASSIGNED -> actions.add(step(base, DeskStep.ACCEPTANCE));
            case ACCEPTED -> actions.add(step(base, DeskStep.DEPARTURE));
            case EN_ROUTE -> actions.add(step(base, DeskStep.ARRIVAL));
            default -> { }
        }
    }

    private static TicketAction step(String base, DeskStep step) {
        return new TicketAction("ticket.do." + step, base + "/" + step.getNoun(), false);
    }

    private static TicketAction next(String base, DeskStep step) {
        return new TicketAction("ticket.do." + step, base + "/" + step.getNoun(), true);
    }
}
