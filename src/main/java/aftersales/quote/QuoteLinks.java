package aftersales.quote;

import aftersales.access.PublicLinks;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer's own page of a quote, without signing in. The address opens this one quote and nothing else, until the quote's last
 * day is over; answered once, the page stays to be read.
 */
@Service
@Transactional
public class QuoteLinks {

    static final String PATH = "/customer-quote/";

    private final PublicLinks links;
    private final QuoteQueries queries;
    private final QuoteService quotes;

    QuoteLinks(PublicLinks links, QuoteQueries queries, QuoteService quotes) {
        this.links = links;
        this.queries = queries;
        this.quotes = quotes;
    }

    /** @throws NotFound if the address is unknown or ended: these look alike */
    @Transactional(readOnly = true)
    public QuoteRow open(String secret) {
        return queries.get(Actor.system("customer"), id(secret));
    }

    /**
     * @throws NotFound if the address is unknown or ended
     * @throws aftersales.kernel.Refusal if it was answered, withdrawn or replaced before
     */
    public void answer(String secret, QuoteAnswer answer) {
        quotes.answeredByLink(Actor.system("customer"), id(secret), answer);
    }

    private QuoteId id(String secret) {
        return links.open(QuoteService.PURPOSE, secret).map(link -> new QuoteId(Long.parseLong(link.subject())))
                .orElseThrow(() -> new NotFound("quote", "address"));
    }
}
