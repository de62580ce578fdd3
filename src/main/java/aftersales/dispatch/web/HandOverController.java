package aftersales.dispatch.web;

import aftersales.access.ScopeTree;
import aftersales.dispatch.DispatchQueries;
import aftersales.dispatch.DispatchService;
import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationRow;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands a ticket over to another organisation. */
@Controller
class HandOverController {

    private final TicketQueries tickets;
    private final DispatchQueries dispatch;
    private final DispatchService service;
    private final ScopeTree scopes;

    HandOverController(TicketQueries tickets, DispatchQueries dispatch, DispatchService service, ScopeTree scopes) {
        this.tickets = tickets;
        this.dispatch = dispatch;
        this.service = service;
        this.scopes = scopes;
    }

    @GetMapping("/tickets/{number}/organization")
    String form(Actor actor, @PathVariable String number, @ModelAttribute("form") HandOverForm form, BindingResult unread, Model page) {
        return show(actor, number, page);
    }

    /** A ticket handed up is out of reach afterwards: then the way leads back to the board. */
    @PostMapping("/tickets/{number}/organization")
    String handOver(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") HandOverForm form, BindingResult errors,
            Model page, HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> show(actor, number, page), () -> {
            List<OrganizationRow> destinations = dispatch.destinations(actor);
            service.handOver(actor, number, form.toCommand());
            OrganizationRow chosen = destinations.stream().filter(row -> row.id().equals(form.getOrganization())).findFirst().orElseThrow();
            Flash.say(response, "dispatch.organization.done", number, chosen.name());
            boolean seen = actor.organization() == null || scopes.isWithin(chosen.id(), actor.organization());
            return seen ? "redirect:/tickets/" + number : "redirect:/dispatch";
        });
    }

    private String show(Actor actor, String number, Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        Map<Object, String> options = new LinkedHashMap<>();
        dispatch.destinations(actor).stream().filter(row -> !row.id().equals(ticket.row().organization()))
                .forEach(row -> options.put(row.id(), " ".repeat(row.depth()) + row.name()));
        page.addAttribute("ticket", ticket);
        page.addAttribute("organizations", options);
        return "dispatch/organization";
    }
}
