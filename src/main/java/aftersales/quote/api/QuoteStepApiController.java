package aftersales.quote.api;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.quote.CustomerPages;
import aftersales.quote.QuoteAnswer;
import aftersales.quote.QuoteQueries;
import aftersales.quote.QuoteService;
import aftersales.quote.SendQuote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a quote, one call each. */
@RestController
class QuoteStepApiController {

    private final QuoteQueries queries;
    private final QuoteService quotes;
    private final CustomerPages pages;

    QuoteStepApiController(QuoteQueries queries, QuoteService quotes, CustomerPages pages) {
        this.queries = queries;
        this.quotes = quotes;
        this.pages = pages;
    }

    /**
     * @param mail     left out: no mail is sent
     * @param language of the mail; left out: Chinese
     */
    record Sending(@Nullable @Size(max = 254) String mail, @Nullable @Size(max = 10) String language, @NotNull LocalDate validUntil) {
    }

    /** @param address of the customer's own page, told this once */
    record Sent(QuoteResource quote, String address) {
    }

    @PostMapping("/api/v1/quotes/{id}/sending")
    Sent send(Actor actor, @PathVariable QuoteId id, @Valid @RequestBody Sending sending) {
        SendQuote how = new SendQuote(sending.mail(), Locale.forLanguageTag(sending.language() == null ? "zh-CN" : sending.language()),
                sending.validUntil());
        String secret = quotes.send(actor, id, queries.get(actor, id).version(), how);
        return new Sent(QuoteResource.of(queries.get(actor, id)), pages.address(secret));
    }

    /** What the customer told us. */
    record Told(@NotNull Boolean accepted, @NotBlank @Size(max = 80) String name, @Nullable @Size(max = 1000) String remark) {
    }

    @PostMapping("/api/v1/quotes/{id}/answer")
    ResponseEntity<QuoteResource> answer(Actor actor, @PathVariable QuoteId id, @Valid @RequestBody Told told) {
        quotes.answer(actor, id, queries.get(actor, id).version(), new QuoteAnswer(told.accepted(), told.name(), told.remark()));
        return QuoteApiController.answer(queries.get(actor, id));
    }

    @PostMapping("/api/v1/quotes/{id}/withdrawal")
    ResponseEntity<QuoteResource> withdraw(Actor actor, @PathVariable QuoteId id) {
        quotes.withdraw(actor, id, queries.get(actor, id).version());
        return QuoteApiController.answer(queries.get(actor, id));
    }
}
