package aftersales.visit.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** One press of the large button. Pressed twice, or on a page that is out of date, it does no harm: what comes now is shown. */
@Component
class Tap {

    private static final String NAME = "tap";

    private final TicketQueries tickets;
    private final JobPage job;

    Tap(TicketQueries tickets, JobPage job) {
        this.tickets = tickets;
        this.job = job;
    }

    /**
     * Takes the step of a screen; nothing if the job is past it already. A {@link Refusal} is said on top of the job as it stands.
     */
    String once(Actor actor, String number, JobScreen screen, Model page, HttpServletResponse response, Runnable step) {
        BindingResult refused = new BeanPropertyBindingResult(new Object(), NAME);
        return Submission.of(refused, response).orShow(() -> {
            page.addAttribute(BindingResult.MODEL_KEY_PREFIX + NAME, refused);
            return job.show(actor, number, page);
        }, () -> {
            if (!isPast(actor, number, screen)) {
                step.run();
            }
            return "redirect:/jobs/" + number;
        });
    }

    /** Whether the actor has gone beyond that screen already. */
    boolean isPast(Actor actor, String number, JobScreen screen) {
        TicketDetail ticket = tickets.get(actor, number);
        return JobScreen.isHis(actor, ticket) && JobScreen.of(actor, ticket).ordinal() > screen.ordinal();
    }
}
