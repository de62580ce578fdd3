package aftersales.warranty.api;

import aftersales.kernel.identity.Actor;
import aftersales.warranty.CardRow;
import aftersales.warranty.CardState;
import aftersales.warranty.WarrantyCards;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.rest.ListAnswer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reply cards of sold units; one that came back is noted with the facts of its unit. */
@RestController
class CardListApiController {

    private static final String PATH = "/api/v1/warranty-cards";

    private final WarrantyCards cards;

    CardListApiController(WarrantyCards cards) {
        this.cards = cards;
    }

    /**
     * A sold unit whose warranty wants its reply card back.
     *
     * @param label   its serial number, else its equipment tag
     * @param lastDay by which it may come back, in the zone of the unit's place
     */
    record Line(long equipment, String label, String model, String customer, String site, String seller, LocalDate soldOn, CardState state,
            LocalDate lastDay, @Nullable String card, @Nullable LocalDate returnedOn) {

        static Line of(CardRow row) {
            return new Line(row.id().value(), row.label(), row.modelCode(), row.customerName(), row.siteName(), row.seller(), row.soldOn(), row.state(),
                    row.lastDay(), row.card(), row.returnedOn());
        }
    }

    /** Parameters as on the page: state, organization; sort, after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<Line> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = WarrantyCards.LISTING.strict(parameters);
        return ListAnswer.of(PATH, cards.page(actor, request), Line::of);
    }
}
