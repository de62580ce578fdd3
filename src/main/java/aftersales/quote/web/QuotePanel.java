package aftersales.quote.web;

import aftersales.kernel.identity.Actor;
import aftersales.quote.QuoteQueries;
import aftersales.quote.QuoteRow;
import aftersales.quote.QuoteService;
import aftersales.quote.QuoteState;
import aftersales.webkit.RecordPanel;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On a ticket: its quotes, and the way to the next. */
@Component
class QuotePanel implements RecordPanel {

    private final QuoteQueries queries;
    private final QuoteService quotes;

    QuotePanel(QuoteQueries queries, QuoteService quotes) {
        this.queries = queries;
        this.quotes = quotes;
    }

    @Override
    public String view() {
        return "ticket/show";
    }

    @Override
    public String fragment() {
        return "quote/panels :: ticket";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        List<QuoteRow> found = queries.ofTicket(actor, key);
        page.addAttribute("quotes", found);
        page.addAttribute("isDrafted", found.stream().anyMatch(quote -> quote.state() == QuoteState.DRAFT));
        page.addAttribute("mayQuote", quotes.mayWrite(actor));
        return !found.isEmpty() || quotes.mayWrite(actor);
    }
}
