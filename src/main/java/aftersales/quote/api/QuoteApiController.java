package aftersales.quote.api;

import aftersales.access.Creation;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.quote.QuoteQueries;
import aftersales.quote.QuoteRow;
import aftersales.quote.QuoteService;
import aftersales.ticket.TicketQueries;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.rest.EntityTags;
import aftersales.webkit.rest.ListAnswer;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, reads, writes and changes quotes. */
@RestController
class QuoteApiController {

    private static final String PATH = "/api/v1/quotes";

    private final QuoteQueries queries;
    private final QuoteService quotes;
    private final TicketQueries tickets;
    private final Creation creation;

    QuoteApiController(QuoteQueries queries, QuoteService quotes, TicketQueries tickets, Creation creation) {
        this.queries = queries;
        this.quotes = quotes;
        this.tickets = tickets;
        this.creation = creation;
    }

    /** Parameters as on the page: q, state, customer; sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<QuoteResource> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, queries.page(actor, QuoteQueries.LISTING.strict(parameters)), QuoteResource::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<QuoteResource> get(Actor actor, @PathVariable QuoteId id) {
        return answer(queries.get(actor, id));
    }

    /** The newest first. */
    @GetMapping("/api/v1/tickets/{number}/quotes")
    List<QuoteResource> ofTicket(Actor actor, @PathVariable String number) {
        return queries.ofTicket(actor, tickets.get(actor, number).number()).stream().map(QuoteResource::of).toList();
    }

    /** What makes a request the same one again. */
    private record Asked(String ticket, QuoteRequest request) {
    }

    @PostMapping("/api/v1/tickets/{number}/quotes")
    ResponseEntity<String> create(Actor actor, @PathVariable String number, @Valid @RequestBody QuoteRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.answer(actor, key, PATH, new Asked(number, request), "id",
                () -> QuoteResource.of(queries.get(actor, quotes.create(actor, number, request.toCommand()))));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<QuoteResource> edit(Actor actor, @PathVariable QuoteId id, @Valid @RequestBody QuoteRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            quotes.edit(actor, id, version, request.toCommand());
            return answer(queries.get(actor, id));
        });
    }

    static ResponseEntity<QuoteResource> answer(QuoteRow quote) {
        return ResponseEntity.ok().eTag(EntityTags.of(quote.version())).body(QuoteResource.of(quote));
    }
}
