package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.DeskQueries;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketRow;
import aftersales.webkit.list.Page;
import java.util.EnumSet;
import java.util.Set;
import java.util.TimeZone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The support desk: one queue over all clocks, and the rail of what must not be forgotten. */
@Controller
class DeskController {

    private static final Set<TicketFilter> CHIPS = EnumSet.of(TicketFilter.MINE, TicketFilter.AT_RISK, TicketFilter.MISSED,
            TicketFilter.UNASSIGNED, TicketFilter.PAUSED, TicketFilter.TO_CONFIRM);
    private static final int CALLS = 6;

    private final TicketQueries tickets;
    private final DeskQueries desk;
    private final TicketLines lines;

    DeskController(TicketQueries tickets, DeskQueries desk, TicketLines lines) {
        this.tickets = tickets;
        this.desk = desk;
        this.lines = lines;
    }

    @GetMapping("/desk")
    String show(Actor actor, @RequestParam MultiValueMap<String, String> parameters, TimeZone zone, Model page) {
        queue(actor, parameters, zone, page);
        page.addAttribute("calls", desk.callsToMake(actor, CALLS));
        page.addAttribute("technicians", desk.technicians(actor).stream().limit(12).toList());
        page.addAttribute("waiting", desk.waiting(actor));
        return "ticket/desk";
    }

    /** The queue alone, for the page that renews itself. */
    @GetMapping("/desk/queue")
    String renew(Actor actor, @RequestParam MultiValueMap<String, String> parameters, TimeZone zone, Model page) {
        queue(actor, parameters, zone, page);
        return "ticket/desk :: queue";
    }

    private void queue(Actor actor, MultiValueMap<String, String> parameters, TimeZone zone, Model page) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(parameters);
        Page<TicketRow> rows = tickets.list(actor, TicketFilter.LISTING.request(asked), zone.toZoneId(), TicketFilter.OPEN);
        page.addAttribute("page", rows);
        page.addAttribute("lines", lines.of(rows.rows()));
        page.addAttribute("filters", CHIPS);
        page.addAttribute("open", TicketFilter.OPEN);
        Set<TicketFilter> counted = EnumSet.copyOf(CHIPS);
        counted.add(TicketFilter.OPEN);
        page.addAttribute("counts", tickets.counts(actor, counted));
    }
}
