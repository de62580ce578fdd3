package aftersales.quote.web;

import aftersales.kernel.identity.Actor;
import aftersales.quote.QuoteQueries;
import aftersales.webkit.RecordPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the service report: what the customer pays, as he agreed to it. */
@Component
class ChargesPanel implements RecordPanel {

    private final QuoteQueries queries;

    ChargesPanel(QuoteQueries queries) {
        this.queries = queries;
    }

    @Override
    public String view() {
        return "visit/report";
    }

    @Override
    public String fragment() {
        return "quote/panels :: charges";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public boolean fill(Actor actor, String key, Model page) {
        return queries.accepted(actor, key).map(quote -> {
            page.addAttribute("quote", quote);
            return true;
        }).orElse(false);
    }
}
