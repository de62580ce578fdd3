package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.ClockView;
import aftersales.sla.TargetKind;
import aftersales.ticket.PauseApprovals;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketEvent;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketRow;
import aftersales.webkit.RecordPanels;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of tickets and one ticket's record. */
@Controller
class TicketController {

    private static final Set<TicketFilter> SHOWN = EnumSet.of(TicketFilter.OPEN, TicketFilter.AT_RISK, TicketFilter.MISSED,
            TicketFilter.UNASSIGNED, TicketFilter.PAUSED, TicketFilter.TO_APPROVE, TicketFilter.COMPLAINT, TicketFilter.TO_CONFIRM, TicketFilter.CLOSED);
    private static final int BEFORE = 5;

    private final TicketQueries tickets;
    private final TicketLines lines;
    private final TicketPromises promises;
    private final TicketWords words;
    private final TicketNarrowing narrowing;
    private final PauseApprovals approvals;
    private final RecordPanels panels;

    TicketController(TicketQueries tickets, TicketLines lines, TicketPromises promises, TicketWords words, TicketNarrowing narrowing,
            PauseApprovals approvals, RecordPanels panels) {
        this.tickets = tickets;
        this.lines = lines;
        this.promises = promises;
        this.words = words;
        this.narrowing = narrowing;
        this.approvals = approvals;
        this.panels = panels;
    }

    @GetMapping("/tickets")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, TimeZone zone, Model page) {
        ListRequest request = TicketFilter.LISTING.request(parameters);
        Page<TicketRow> rows = tickets.list(actor, request, zone.toZoneId());
        page.addAttribute("page", rows);
        page.addAttribute("lines", lines.of(rows.rows()));
        page.addAttribute("filters", SHOWN);
        page.addAttribute("counts", tickets.counts(actor, EnumSet.complementOf(EnumSet.of(TicketFilter.CLOSED))));
        page.addAttribute("narrowed", narrowing.of(actor, request));
        return "ticket/list";
    }

    @GetMapping("/tickets/{number}")
    String show(Actor actor, @PathVariable String number, Model page) {
        TicketDetail ticket = tickets.get(actor, number);
        TicketRow row = ticket.row();
        page.addAttribute("ticket", ticket);
        page.addAttribute("line", lines.of(row));
        List<TicketEvent> story = tickets.story(actor, number);
        page.addAttribute("steps", words.steps(ticket, story));
        List<ClockView> clocks = promises.clocks(ticket);
        page.addAttribute("promises", promises.of(ticket, clocks));
        page.addAttribute("approvals", approvals.waiting(actor, number));
        page.addAttribute("mayDecide", approvals.mayDecide(actor));
        page.addAttribute("story", words.story(story));
        page.addAttribute("todo", TicketAction.of(actor, ticket, owed(clocks)));
        page.addAttribute("mayNote", actor.isAnyOf(Role.AGENT, Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN));
        page.addAttribute("others", lines.of(others(actor, ticket)));
        page.addAttribute("before", tickets.doneAbout(actor, row.customer(), ticket.site(), row.equipment(), row.reportedAt(), BEFORE));
        panels.show("ticket/show", actor, number, page);
        return "ticket/show";
    }

    private static Set<TargetKind> owed(List<ClockView> clocks) {
        return clocks.stream().filter(ClockView::isOpen).map(ClockView::kind).collect(Collectors.toSet());
    }

    /** Other open tickets about the same equipment or place. */
    private List<TicketRow> others(Actor actor, TicketDetail ticket) {
        return tickets.openAbout(actor, ticket.row().customer(), ticket.site(), ticket.row().equipment()).stream()
                .filter(other -> !other.number().equals(ticket.number())).toList();
    }
}
