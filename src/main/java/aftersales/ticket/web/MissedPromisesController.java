package aftersales.ticket.web;

import aftersales.contract.ContractQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.ticket.MissedPromise;
import aftersales.ticket.MissedPromises;
import aftersales.webkit.csv.CsvWriter;
import aftersales.webkit.format.Formats;
import aftersales.webkit.list.ListRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was promised under a contract and not kept in a month, and what it costs: for the talk with the customer, and the books. */
@Controller
class MissedPromisesController {

    private final MissedPromises missed;
    private final ContractQueries contracts;
    private final TicketWords words;
    private final Formats formats;

    MissedPromisesController(MissedPromises missed, ContractQueries contracts, TicketWords words, Formats formats) {
        this.missed = missed;
        this.contracts = contracts;
        this.words = words;
        this.formats = formats;
    }

    @GetMapping("/contracts/{id}/missed-promises")
    String list(Actor actor, @PathVariable ContractId id, @RequestParam MultiValueMap<String, String> parameters, Model page) {
        ListRequest request = MissedPromises.LISTING.request(parameters);
        YearMonth month = missed.month(actor, id, request);
        page.addAttribute("contract", contracts.get(actor, id).row());
        page.addAttribute("page", missed.page(actor, id, month, request));
        page.addAttribute("sum", missed.sum(actor, id, month, request));
        page.addAttribute("month", month);
        return "ticket/missed-promises";
    }

    @GetMapping("/contracts/{id}/missed-promises.csv")
    void export(Actor actor, @PathVariable ContractId id, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        ListRequest request = MissedPromises.LISTING.request(parameters);
        YearMonth month = missed.month(actor, id, request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("missed-promises-" + month + ".csv").build().toString());
        var csv = new CsvWriter(response.getWriter());
        csv.row(words.say("ticket.number"), words.say("ticket.title"), words.say("ticket.organization"), words.say("ticket.missed.promise"),
                words.say("ticket.missed.deadline"), words.say("ticket.missed.kept"), words.say("ticket.missed.late"),
                words.say("ticket.missed.penalty"), words.say("ticket.missed.currency"));
        missed.each(actor, id, month, request, one -> csv.row(one.ticket(), one.title(), one.organizationName(), words.say("sla.kind." + one.kind()),
                one.missedAt(), one.keptAt(), formats.duration(one.late()), amount(one), currency(one)));
    }

    private static @Nullable Object amount(MissedPromise one) {
        return one.penalty() == null ? null : one.penalty().amount();
    }

    private static @Nullable Object currency(MissedPromise one) {
        return one.penalty() == null ? null : one.penalty().currency().getCurrencyCode();
    }
}
