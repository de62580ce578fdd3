package aftersales.quote;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.QuoteId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(85)
class QuoteSamples implements RouteSamples {

    private static final String API = "/api/v1/quotes/{id}";

    private final QuoteService quotes;
    private final QuoteQueries queries;
    private final Clock clock;

    QuoteSamples(QuoteService quotes, QuoteQueries queries, Clock clock) {
        this.quotes = quotes;
        this.queries = queries;
        this.clock = clock;
    }

    /** One that was answered and one with the customer. */
    @Override
    public void plant(Place place) {
        QuoteId first = write(place);
        send(place, first);
        quotes.answer(place.keeper(), first, queries.get(place.keeper(), first).version(),
                new QuoteAnswer(false, place.text("customer"), place.text("remark")));
        QuoteId id = write(place);
        place.word("/customer-quote/{secret}", send(place, id));
        place.row("/quotes/{id}", id);
        place.row(API, id);
    }

    private static QuoteId write(QuoteService quotes, Place place) {
        return quotes.create(place.keeper(), place.recall(Body.Ref.class).value().toString(), new SaveQuote(place.text("scheme"),
                Map.of(CostClass.PARTS, Liability.CHARGEABLE), false,
                List.of(new AskedLine(LineKind.PARTS, place.text("part"), BigDecimal.ONE, BigDecimal.TEN, null))));
    }

    private QuoteId write(Place place) {
        return write(quotes, place);
    }

    private String send(Place place, QuoteId id) {
        return quotes.send(place.keeper(), id, queries.get(place.keeper(), id).version(),
                new SendQuote(place.code("to") + "@example.com", Locale.ENGLISH, until()));
    }

    private LocalDate until() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(20);
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Map<String, Body> bodies = new HashMap<>();
        Body form = Body.form("scheme", "sample", "lines[0].kind", "PARTS", "lines[0].words", "sample", "lines[0].quantity", "1", "lines[0].unit", "1",
                "submission", "sample", "version", 0);
        Body json = Body.json("scheme", "sample", "lines", List.of(Map.of("kind", "PARTS", "words", "sample", "quantity", 1, "unit", 1)));
        bodies.put("POST /tickets/{number}/quotes", form);
        bodies.put("POST /quotes/{id}", form);
        bodies.put("POST /quotes/{id}/sending", Body.form("mail", "", "language", "en", "validUntil", until().toString(), "version", 0));
        bodies.put("POST /quotes/{id}/answer", Body.form("accepted", "true", "name", "sample", "version", 0));
        bodies.put("POST /quotes/{id}/withdrawal", Body.form("version", 0));
        bodies.put("POST /customer-quote/{secret}", Body.form("accepted", "true", "name", "sample"));
        bodies.put("POST /api/v1/tickets/{number}/quotes", json);
        bodies.put("PUT " + API, json);
        bodies.put("POST " + API + "/sending", Body.json("language", "en", "validUntil", until().toString()));
        bodies.put("POST " + API + "/answer", Body.json("accepted", true, "name", "sample"));
        return bodies;
    }
}
