package aftersales.quote.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.organization.OrganizationQueries;
import aftersales.quote.QuoteLinks;
import aftersales.quote.QuoteQueries;
import aftersales.quote.QuoteRow;
import aftersales.webkit.print.PdfPrinter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A quote on paper, in the reader's language. */
@Controller
class QuotePrintController {

    private final QuoteQueries queries;
    private final QuoteLinks links;
    private final OrganizationQueries organizations;
    private final PdfPrinter printer;

    QuotePrintController(QuoteQueries queries, QuoteLinks links, OrganizationQueries organizations, PdfPrinter printer) {
        this.queries = queries;
        this.links = links;
        this.organizations = organizations;
        this.printer = printer;
    }

    @GetMapping("/quotes/{id}/pdf")
    ResponseEntity<byte[]> ofDesk(Actor actor, @PathVariable QuoteId id, Locale language) {
        return print(queries.get(actor, id), language);
    }

    @GetMapping("/customer-quote/{secret}/pdf")
    ResponseEntity<byte[]> ofCustomer(@PathVariable String secret, Locale language) {
        return print(links.open(secret), language);
    }

    private ResponseEntity<byte[]> print(QuoteRow quote, Locale language) {
        byte[] pdf = printer.print("quote/print", Map.of("quote", quote, "organization",
                organizations.get(Actor.system("quote"), quote.organization())), language);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(quote.label() + ".pdf").build().toString()).body(pdf);
    }
}
