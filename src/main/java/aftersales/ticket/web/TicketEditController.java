package aftersales.ticket.web;

import aftersales.customer.ContactQueries;
import aftersales.customer.ContactRow;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.Priority;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketService;
import aftersales.webkit.Flash;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Mends a ticket. Who saves second is told what stands there now, and keeps his text. */
@Controller
class TicketEditController {

    private final TicketQueries tickets;
    private final TicketService service;
    private final ContactQueries contacts;
    private final TicketWords words;

    TicketEditController(TicketQueries tickets, TicketService service, ContactQueries contacts, TicketWords words) {
        this.tickets = tickets;
        this.service = service;
        this.contacts = contacts;
        this.words = words;
    }

    @GetMapping("/tickets/{number}/edit")
    String form(Actor actor, @PathVariable String number, Model page) {
        page.addAttribute("form", EditForm.of(show(actor, number, page)));
        return "ticket/edit";
    }

    @PostMapping("/tickets/{number}")
    String edit(Actor actor, @PathVariable String number, @Valid @ModelAttribute("form") EditForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> {
            TicketDetail ticket = show(actor, number, page);
            page.addAttribute("changes", ticket.version() == form.getVersion() ? Map.of() : changes(ticket, form));
            return "ticket/edit";
        }, () -> {
            service.edit(actor, number, form.getVersion(), form.toCommand());
            Flash.say(response, "ticket.done.EDIT", number);
            return "redirect:/tickets/" + number;
        });
    }

    private TicketDetail show(Actor actor, String number, Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        page.addAttribute("ticket", ticket);
        page.addAttribute("priorities", words.options(Priority.values(), "ticket.priority."));
        List<ContactRow> people = ticket.site() == null ? contacts.of(actor, ticket.row().customer()) : contacts.at(actor, ticket.site());
        Map<Object, String> options = new LinkedHashMap<>();
        people.forEach(contact -> options.put(contact.id(), contact.name()));
        if (ticket.contact() != null) {
            options.putIfAbsent(ticket.contact(), String.valueOf(ticket.contactName()));
        }
        page.addAttribute("people", options);
        return ticket;
    }

    /** Where what stands there now differs from what was typed: label key to the other's words. */
    private Map<String, String> changes(TicketDetail now, EditForm typed) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (!now.row().title().equals(typed.getTitle().strip())) {
            changes.put("ticket.edit.title", now.row().title());
        }
        if (!now.description().equals(typed.getDescription().strip())) {
            changes.put("ticket.edit.description", now.description());
        }
        if (now.row().priority() != typed.getPriority()) {
            changes.put("ticket.edit.priority", words.say("ticket.priority." + now.row().priority()));
        }
        other(changes, "ticket.edit.callerName", now.callerName(), typed.getCallerName());
        other(changes, "ticket.edit.callerPhone", now.callerPhone(), typed.getCallerPhone());
        if (!Objects.equals(now.contact(), typed.getContact())) {
            changes.put("ticket.edit.contact", Objects.requireNonNullElse(now.contactName(), "–"));
        }
        return changes;
    }

    private static void other(Map<String, String> changes, String label, @Nullable String now, @Nullable String typed) {
        if (!Objects.requireNonNullElse(now, "").equals(Objects.requireNonNullElse(typed, "").strip())) {
            changes.put(label, now == null ? "–" : now);
        }
    }
}
