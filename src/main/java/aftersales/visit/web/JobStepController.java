package aftersales.visit.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketSteps;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps of a visit that are one press each. They happen when the server is told. */
@Controller
class JobStepController {

    private final TicketSteps steps;
    private final TicketHolds holds;
    private final TicketQueries tickets;
    private final Tap tap;

    JobStepController(TicketSteps steps, TicketHolds holds, TicketQueries tickets, Tap tap) {
        this.steps = steps;
        this.holds = holds;
        this.tickets = tickets;
        this.tap = tap;
    }

    @PostMapping("/jobs/{number}/acceptance")
    String accept(Actor actor, @PathVariable String number, Model page, HttpServletResponse response) {
        return tap.once(actor, number, JobScreen.ACCEPTANCE, page, response, () -> steps.accept(actor, number, TakeStep.NOW));
    }

    @PostMapping("/jobs/{number}/departure")
    String depart(Actor actor, @PathVariable String number, Model page, HttpServletResponse response) {
        return tap.once(actor, number, JobScreen.DEPARTURE, page, response, () -> steps.depart(actor, number, TakeStep.NOW));
    }

    @PostMapping("/jobs/{number}/arrival")
    String arrive(Actor actor, @PathVariable String number, Model page, HttpServletResponse response) {
        return tap.once(actor, number, JobScreen.ARRIVAL, page, response, () -> steps.arrive(actor, number, TakeStep.NOW));
    }

    /** What was waited for is there. */
    @PostMapping("/jobs/{number}/resumption")
    String resume(Actor actor, @PathVariable String number, Model page, HttpServletResponse response) {
        return tap.once(actor, number, JobScreen.COMPLETION, page, response, () -> {
            if (tickets.get(actor, number).isPaused()) {
                holds.resume(actor, number, TakeStep.NOW);
            }
        });
    }
}
