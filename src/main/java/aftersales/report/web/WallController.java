package aftersales.report.web;

import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.web.TicketLines;
import java.util.TimeZone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/** For the office screen: what is late, what is due next. Nothing to click; it renews itself. */
@Controller
class WallController {

    private static final int ROWS = 12;

    private final TicketQueries tickets;
    private final TicketLines lines;
    private final DashboardPage words;

    WallController(TicketQueries tickets, TicketLines lines, DashboardPage words) {
        this.tickets = tickets;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/dashboard/wall")
    String show(Actor actor, TimeZone zone, Model page) {
        var next = tickets.list(actor, TicketFilter.LISTING.request(new LinkedMultiValueMap<>()), zone.toZoneId(), TicketFilter.OPEN).rows();
        page.addAttribute("lines", lines.of(next.stream().filter(row -> row.dueAt() != null).limit(ROWS).toList()));
        page.addAttribute("tiles", words.tiles(tickets.counts(actor, DashboardController.SHOWN)));
        return "report/wall";
    }
}
