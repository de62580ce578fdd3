package aftersales.dispatch.web;

import aftersales.dispatch.DispatchQueries;
import aftersales.dispatch.DispatchService;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.Flash;
import aftersales.webkit.OwnPath;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who goes to one ticket: the technicians with what they have in hand, and naming one. */
@Controller
class AssignmentController {

    private final TicketQueries tickets;
    private final DispatchQueries dispatch;
    private final DispatchService service;
    private final CrewLines crew;

    AssignmentController(TicketQueries tickets, DispatchQueries dispatch, DispatchService service, CrewLines crew) {
        this.tickets = tickets;
        this.dispatch = dispatch;
        this.service = service;
        this.crew = crew;
    }

    @GetMapping("/tickets/{number}/assignment")
    String form(Actor actor, @PathVariable String number, @ModelAttribute("form") AssignmentForm form, BindingResult unread, Model page) {
        return show(actor, number, form, page);
    }

    /** @param to where he came from: the board, or else the ticket */
    @PostMapping("/tickets/{number}/assignment")
    String assign(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") AssignmentForm form, BindingResult errors,
            @RequestParam(required = false) @Nullable String to, Model page, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> show(actor, number, form, page), () -> {
            service.assign(actor, number, form.toCommand());
            TicketDetail ticket = tickets.get(actor, number);
            Flash.say(response, "dispatch.assignment.done", ticket.number(), ticket.row().assigneeName());
            return "redirect:" + (to == null ? "/tickets/" + ticket.number() : OwnPath.of(to));
        });
    }

    private String show(Actor actor, String number, AssignmentForm form, Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        page.addAttribute("ticket", ticket);
        page.addAttribute("technicians", crew.of(dispatch.candidates(actor, ticket.row().organization())));
        return "dispatch/assignment";
    }
}
