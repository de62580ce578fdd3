package aftersales.warranty.api;

import aftersales.kernel.identity.Actor;
import aftersales.warranty.EndQueries;
import aftersales.warranty.EndRow;
import aftersales.warranty.WarrantyEnds;
import aftersales.webkit.rest.ListAnswer;
import aftersales.webkit.rest.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists whose free time ends. */
@RestController
class EndListApiController {

    private static final String PATH = "/api/v1/warranty-ends";

    private final EndQueries ends;
    private final WarrantyEnds keeping;

    EndListApiController(EndQueries ends, WarrantyEnds keeping) {
        this.ends = ends;
        this.keeping = keeping;
    }

    /**
     * A unit and a term by which its free time ends.
     *
     * @param component  left out: the whole
     * @param daysLeft   negative after the last free day
     * @param costUntil  the last day at cost after it
     * @param sale       which extension it is; left out: a term of the contract
     * @param extended   whether an extension that was sold goes on from it
     */
    record Line(Named unit, String site, Named customer, Named contract, Named keeper, String term, @Nullable String component, LocalDate endsOn,
            long daysLeft, @Nullable LocalDate costUntil, boolean costForLife, @Nullable Integer sale, boolean extended) {

        static Line of(EndRow row) {
            return new Line(new Named(row.unit().value(), row.label()), row.site(), new Named(row.customer().value(), row.customerName()),
                    new Named(row.contract().value(), row.contractNumber()), new Named(row.keeper().value(), row.keeperName()), row.term(), row.component(),
                    row.endsOn(), row.daysLeft(), row.costUntil(), row.costForLife(), row.sale(), row.extended());
        }
    }

    /**
     * Parameters as on the page: q, days (so many ahead, 60 unless said; negative: ended so many days ago at most), from, to, customer,
     * contract, model, organization, extended (yes, no); sort, after, before, limit.
     */
    @GetMapping(PATH)
    ListAnswer<Line> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, ends.page(actor, EndQueries.LISTING.strict(parameters)), Line::of);
    }

    /** Has all of them worked out anew within a minute: there should be no difference. What there was stands in the log of the application. */
    @PostMapping(PATH + "/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebuild(Actor actor) {
        keeping.ask(actor);
    }
}
