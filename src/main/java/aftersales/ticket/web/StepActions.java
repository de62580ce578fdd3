package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.TicketOffers;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import org.springframework.stereotype.Component;

/** Leads each of the desk's steps to the service that does it. */
@Component
class StepActions {

    private final TicketService tickets;
    private final TicketSteps steps;
    private final TicketHolds holds;
    private final TicketOffers offers;

    StepActions(TicketService tickets, TicketSteps steps, TicketHolds holds, TicketOffers offers) {
        this.tickets = tickets;
        this.steps = steps;
        this.holds = holds;
        this.offers = offers;
    }

    void take(Actor actor, String number, DeskStep step, StepForm form) {
        switch (step) {
            case ANSWER -> tickets.answer(actor, number, form.toStep());
            case VISIT_REQUEST -> tickets.requestVisit(actor, number, form.toStep());
            case PROPOSAL -> offers.propose(actor, number, form.toStep());
            case REPLACEMENT -> offers.replace(actor, number, form.toStep());
            case COMPLAINT_ANSWER -> offers.answerComplaint(actor, number, form.toStep());
            case ACCEPTANCE -> steps.accept(actor, number, form.toStep());
            case DEPARTURE -> steps.depart(actor, number, form.toStep());
            case ARRIVAL -> steps.arrive(actor, number, form.toStep());
            case COMPLETION -> steps.complete(actor, number, form.toCompletion(), form.toStep());
            case SIGNATURE -> steps.sign(actor, number, form.toStep());
            case CONFIRMATION -> confirm(actor, number, form);
            case CLOSURE -> steps.close(actor, number, form.toStep());
            case PAUSE -> holds.pause(actor, number, form.toPause());
            case RESUMPTION -> holds.resume(actor, number, form.toStep());
            case REOPENING -> tickets.reopen(actor, number, form.isVisit(), form.toStep());
            case CANCELLATION -> tickets.cancel(actor, number, form.toStep());
            case NOTE -> tickets.addNote(actor, number, form.getNote() == null ? "" : form.getNote());
        }
    }

    private void confirm(Actor actor, String number, StepForm form) {
        if (form.isClose()) {
            steps.confirmAndClose(actor, number, form.toConfirmation(), form.toStep());
        } else {
            steps.confirm(actor, number, form.toConfirmation(), form.toStep());
        }
    }
}
