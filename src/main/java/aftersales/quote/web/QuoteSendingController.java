package aftersales.quote.web;

import aftersales.customer.ContactQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.QuoteId;
import aftersales.quote.CustomerPages;
import aftersales.quote.QuoteQueries;
import aftersales.quote.QuoteRow;
import aftersales.quote.QuoteService;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends a quote. The address of the customer's page is told once, on the answer itself. */
@Controller
class QuoteSendingController {

    private static final int DAYS = 14;

    private final QuoteQueries queries;
    private final QuoteService quotes;
    private final TicketQueries tickets;
    private final ContactQueries contacts;
    private final CustomerPages pages;
    private final Clock clock;

    QuoteSendingController(QuoteQueries queries, QuoteService quotes, TicketQueries tickets, ContactQueries contacts, CustomerPages pages,
            Clock clock) {
        this.queries = queries;
        this.quotes = quotes;
        this.tickets = tickets;
        this.contacts = contacts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/quotes/{id}/sending")
    String form(Actor actor, @PathVariable QuoteId id, TimeZone zone, Model page) {
        QuoteRow quote = queries.get(actor, id);
        SendForm form = new SendForm();
        form.setVersion(quote.version());
        form.setValidUntil(LocalDate.ofInstant(clock.instant(), zone.toZoneId()).plusDays(DAYS));
        ContactId contact = tickets.get(actor, quote.ticket()).contact();
        String known = contact == null ? null : contacts.get(actor, contact).mail();
        form.setMail(!pages.isReachable() ? "" : quote.mail() != null ? quote.mail() : known != null ? known : "");
        page.addAttribute("form", form);
        return form(quote, page);
    }

    @PostMapping("/quotes/{id}/sending")
    String send(Actor actor, @PathVariable QuoteId id, @Valid @ModelAttribute("form") SendForm form, BindingResult errors, Model page,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow(() -> form(queries.get(actor, id), page), () -> {
            String secret = quotes.send(actor, id, form.getVersion(), form.toCommand());
            page.addAttribute("quote", queries.get(actor, id));
            page.addAttribute("address", pages.address(secret));
            return "quote/sent";
        });
    }

    private String form(QuoteRow quote, Model page) {
        page.addAttribute("quote", quote);
        page.addAttribute("reachable", pages.isReachable());
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("zh-CN", "中文");
        languages.put("en", "English");
        page.addAttribute("languages", languages);
        return "quote/send";
    }
}
