package aftersales.report.web;

import aftersales.kernel.identity.Actor;
import aftersales.report.Dashboard;
import aftersales.report.Dashboards;
import aftersales.report.Period;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the promises stand now and were kept in a period: the manager's page. It renews itself. */
@Controller
class DashboardController {

    static final Set<TicketFilter> SHOWN = EnumSet.of(TicketFilter.OPEN, TicketFilter.AT_RISK, TicketFilter.MISSED,
            TicketFilter.UNASSIGNED, TicketFilter.PAUSED);

    private final Dashboards dashboards;
    private final TicketQueries tickets;
    private final DashboardPage words;
    private final Clock clock;

    DashboardController(Dashboards dashboards, TicketQueries tickets, DashboardPage words, Clock clock) {
        this.dashboards = dashboards;
        this.tickets = tickets;
        this.words = words;
        this.clock = clock;
    }

    /** @param period one of {@link Preset}; {@code from} and {@code to} together go before it */
    @GetMapping("/dashboard")
    String show(Actor actor, @RequestParam(defaultValue = "DAYS_30") String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, TimeZone zone, Model page) {
        LocalDate today = clock.instant().atZone(zone.toZoneId()).toLocalDate();
        boolean own = from != null && to != null && !to.isBefore(from);
        Period shown = own ? new Period(from, to) : Preset.of(period).period(today);
        Dashboard dashboard = dashboards.show(actor, shown, zone.toZoneId());
        page.addAttribute("dashboard", dashboard);
        page.addAttribute("bars", words.bars(dashboard, shown));
        page.addAttribute("shared", words.shared(dashboard));
        page.addAttribute("organizations", words.organizations(dashboard, shown));
        page.addAttribute("technicians", words.technicians(dashboard, shown));
        page.addAttribute("period", shown);
        page.addAttribute("preset", own ? null : Preset.of(period));
        page.addAttribute("presets", Preset.values());
        page.addAttribute("kinds", dashboard.kinds());
        page.addAttribute("tiles", words.tiles(tickets.counts(actor, SHOWN)));
        return "report/dashboard";
    }
}
