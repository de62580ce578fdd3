package aftersales.ticket.web;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.sla.PauseReason;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.Flash;
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

/** The desk's steps on a ticket, each by its noun: the form, and taking it. */
@Controller
class TicketStepController {

    private final TicketQueries tickets;
    private final StepActions actions;
    private final TicketWords words;
    private final StepHints hints;

    TicketStepController(TicketQueries tickets, StepActions actions, TicketWords words, StepHints hints) {
        this.tickets = tickets;
        this.actions = actions;
        this.words = words;
        this.hints = hints;
    }

    @GetMapping("/tickets/{number}/{step}")
    String form(Actor actor, @PathVariable String number, @PathVariable String step, @ModelAttribute("form") StepForm form, Model page) {
        DeskStep desk = DeskStep.of(step);
        TicketDetail ticket = show(actor, number, desk, page);
        form.setByPhone(ticket.row().assignee() == null);
        return "ticket/step";
    }

    @PostMapping("/tickets/{number}/{step}")
    String take(Actor actor, @PathVariable String number, @PathVariable String step, @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors, Model page, HttpServletResponse response) {
        DeskStep desk = DeskStep.of(step);
        return Submission.of(errors, response).orShow(() -> {
            show(actor, number, desk, page);
            return "ticket/step";
        }, () -> {
            actions.take(actor, number, desk, form);
            Flash.say(response, "ticket.done." + desk, number);
            return "redirect:/tickets/" + number;
        });
    }

    private TicketDetail show(Actor actor, String number, DeskStep step, Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        page.addAttribute("ticket", ticket);
        page.addAttribute("step", step);
        page.addAttribute("hints", hints.of(ticket, step));
        page.addAttribute("skips", words.skipped(ticket, step.flow()));
        page.addAttribute("causes", words.options(FaultCause.values(), "warranty.cause."));
        page.addAttribute("pauseReasons", words.options(PauseReason.choices().toArray(PauseReason[]::new), "ticket.pause."));
        page.addAttribute("satisfactions", words.satisfactions());
        return ticket;
    }
}
