package aftersales.ticket.web;

import aftersales.access.IdempotencyKeys;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new call: who is calling, what is wrong, what that promises, saved. */
@Controller
class TicketReportController {

    private final TicketIntake intake;
    private final TicketQueries tickets;
    private final CallPage calls;
    private final IdempotencyKeys submissions;
    private final Clock clock;

    TicketReportController(TicketIntake intake, TicketQueries tickets, CallPage calls, IdempotencyKeys submissions, Clock clock) {
        this.intake = intake;
        this.tickets = tickets;
        this.calls = calls;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** With a customer the form; without one the question who is calling. */
    @GetMapping("/tickets/new")
    String form(Actor actor, @ModelAttribute("form") TicketForm form, BindingResult unread, @RequestParam(required = false) @Nullable String q,
            Model page) {
        if (form.getSubmission().isEmpty()) {
            form.setSubmission(UUID.randomUUID().toString());
        }
        if (form.getReportedAt() == null) {
            form.setReportedAt(clock.instant());
        }
        return calls.show(actor, form, q, page);
    }

    /** The same page with what was chosen meanwhile; nothing typed is lost and nothing is saved. */
    @PostMapping("/tickets/new")
    String renew(Actor actor, @ModelAttribute("form") TicketForm form, BindingResult unread, Model page) {
        return calls.show(actor, form, null, page);
    }

    @PostMapping("/tickets")
    String open(Actor actor, @Valid @ModelAttribute("form") TicketForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> calls.show(actor, form, null, page), () -> {
            String number = submissions.once(actor, "report " + form.getSubmission(), "report", () -> intake.open(actor, form.toCommand()));
            Flash.say(response, "ticket.done.OPEN", number);
            return "redirect:" + whereTo(actor, number);
        });
    }

    /** It goes to whoever covers the place, and that may be out of the reach of who took the call. */
    private String whereTo(Actor actor, String number) {
        try {
            return "/tickets/" + tickets.get(actor, number).number();
        } catch (NotFound elsewhere) {
            return "/desk";
        }
    }
}
