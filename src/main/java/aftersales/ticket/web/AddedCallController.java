package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketService;
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

/** The customer calls again about a fault that has a ticket: his words go there. */
@Controller
class AddedCallController {

    private final TicketQueries tickets;
    private final TicketService service;

    AddedCallController(TicketQueries tickets, TicketService service) {
        this.tickets = tickets;
        this.service = service;
    }

    @GetMapping("/tickets/{number}/calls/new")
    String form(Actor actor, @PathVariable String number, @ModelAttribute("form") StepForm form, Model page) {
        page.addAttribute("ticket", tickets.get(actor, number));
        return "ticket/call";
    }

    @PostMapping("/tickets/{number}/calls")
    String add(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") StepForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(actor, number, form, page), () -> {
            service.addCall(actor, number, form.getNote() == null ? "" : form.getNote());
            Flash.say(response, "ticket.done.CALL", number);
            return "redirect:/tickets/" + number;
        });
    }
}
