package aftersales.visit.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketSteps;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Work done: on site, or with the customer on the phone before anybody went. */
@Controller
class JobCompletionController {

    private final TicketSteps steps;
    private final JobPage job;
    private final Tap tap;

    JobCompletionController(TicketSteps steps, JobPage job, Tap tap) {
        this.steps = steps;
        this.job = job;
        this.tap = tap;
    }

    @PostMapping("/jobs/{number}/completion")
    String complete(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") CompletionForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        if (tap.isPast(actor, number, JobScreen.COMPLETION)) {
            return "redirect:/jobs/" + number;
        }
        return Submission.of(errors, response).orShow(() -> job.show(actor, number, page), () -> {
            steps.complete(actor, number, form.toCommand(false), TakeStep.NOW);
            return "redirect:/jobs/" + number;
        });
    }

    @GetMapping("/jobs/{number}/remote-completion")
    String form(Actor actor, @PathVariable String number, @ModelAttribute("form") CompletionForm form, BindingResult unread, Model page) {
        job.fill(actor, number, page);
        return "visit/remote";
    }

    /** The visit's steps and the signature are left out with that reason. */
    @PostMapping("/jobs/{number}/remote-completion")
    String solve(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") CompletionForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        if (tap.isPast(actor, number, JobScreen.COMPLETION)) {
            return "redirect:/jobs/" + number;
        }
        return Submission.of(errors, response).orShow(() -> {
            job.fill(actor, number, page);
            return "visit/remote";
        }, () -> {
            steps.complete(actor, number, form.toCommand(true), TakeStep.NOW);
            return "redirect:/jobs/" + number;
        });
    }
}
