package aftersales.ticket.web;

import aftersales.database.Lane;
import aftersales.kernel.identity.Actor;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.csv.CsvWriter;
import aftersales.webkit.list.ListRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TimeZone;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a file, through the same conditions and the same scope; formula-safe. */
@Controller
class TicketExportController {

    private final TicketQueries tickets;
    private final TicketWords words;

    TicketExportController(TicketQueries tickets, TicketWords words) {
        this.tickets = tickets;
        this.words = words;
    }

    @GetMapping("/tickets/export.csv")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> parameters, TimeZone zone, HttpServletResponse response)
            throws IOException {
        ListRequest request = TicketFilter.LISTING.request(parameters);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("tickets.csv").build().toString());
        var csv = new CsvWriter(response.getWriter());
        csv.row(words.say("ticket.number"), words.say("ticket.title"), words.say("ticket.state"), words.say("ticket.priority"),
                words.say("ticket.customer"), words.say("ticket.site"), words.say("ticket.equipment"), words.say("ticket.organization"),
                words.say("ticket.responsible"), words.say("ticket.reportedAt"), words.say("ticket.doneAt"), words.say("ticket.dueAt"));
        Lane.JOBS.run(() -> tickets.each(actor, request, zone.toZoneId(), row -> csv.row(row.number(), row.title(),
                words.say("ticket.state." + row.state()), words.say("ticket.priority." + row.priority()), row.customerName(),
                row.siteName(), row.serial(), row.organizationName(), row.assigneeName(), row.reportedAt(), row.doneAt(), row.dueAt())));
    }
}
