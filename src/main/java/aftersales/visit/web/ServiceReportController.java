package aftersales.visit.web;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationQueries;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketEvent;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.web.TicketLines;
import aftersales.ticket.web.TicketPromises;
import aftersales.ticket.web.TicketWords;
import aftersales.visit.VisitQueries;
import aftersales.webkit.RecordPanels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of a finished job: what was wrong, what was done, when, and the customer's signature. */
@Controller
class ServiceReportController {

    /** What the customer may read of the story: what was done for him, none of the desk's own notes. */
    private static final Set<TicketEventKind> TOLD = EnumSet.of(TicketEventKind.REPORTED, TicketEventKind.ANSWERED,
            TicketEventKind.VISIT_REQUESTED, TicketEventKind.ASSIGNED, TicketEventKind.TAKEN, TicketEventKind.ACCEPTED,
            TicketEventKind.DEPARTED, TicketEventKind.ARRIVED, TicketEventKind.COMPLETED, TicketEventKind.SIGNED, TicketEventKind.PAUSED,
            TicketEventKind.RESUMED, TicketEventKind.SKIPPED, TicketEventKind.REOPENED, TicketEventKind.PROPOSED, TicketEventKind.REPLACED,
            TicketEventKind.COMPLAINT_ANSWERED, TicketEventKind.DEADLINE_MOVED);

    private final TicketQueries tickets;
    private final VisitQueries visits;
    private final OrganizationQueries organizations;
    private final TicketLines lines;
    private final TicketPromises promises;
    private final TicketWords words;
    private final RecordPanels panels;

    ServiceReportController(TicketQueries tickets, VisitQueries visits, OrganizationQueries organizations, TicketLines lines,
            TicketPromises promises, TicketWords words, RecordPanels panels) {
        this.tickets = tickets;
        this.visits = visits;
        this.organizations = organizations;
        this.lines = lines;
        this.promises = promises;
        this.words = words;
        this.panels = panels;
    }

    /** There is one once the work is done. */
    @GetMapping("/tickets/{number}/report")
    String show(Actor actor, @PathVariable String number, Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        if (ticket.row().doneAt() == null) {
            throw new NotFound("service report", number);
        }
        page.addAttribute("ticket", ticket);
        page.addAttribute("line", lines.of(ticket.row()));
        page.addAttribute("organization", organizations.get(actor, ticket.row().organization()));
        page.addAttribute("promises", promises.of(ticket));
        page.addAttribute("steps", words.story(times(tickets.story(actor, number))));
        page.addAttribute("signature", visits.signature(actor, number).orElse(null));
        panels.show("visit/report", actor, number, page);
        return "visit/report";
    }

    private static List<TicketEvent> times(List<TicketEvent> story) {
        List<TicketEvent> times = new ArrayList<>(story.stream().filter(event -> TOLD.contains(event.kind())).toList());
        Collections.reverse(times);
        return times;
    }
}
