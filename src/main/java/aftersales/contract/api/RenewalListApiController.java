package aftersales.contract.api;

import aftersales.contract.ContractState;
import aftersales.contract.RenewalQueries;
import aftersales.contract.RenewalRow;
import aftersales.kernel.identity.Actor;
import aftersales.webkit.rest.ListAnswer;
import aftersales.webkit.rest.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what should be renewed. */
@RestController
class RenewalListApiController {

    private static final String PATH = "/api/v1/contract-renewals";

    private final RenewalQueries renewals;

    RenewalListApiController(RenewalQueries renewals) {
        this.renewals = renewals;
    }

    /**
     * A contract that ends and has nothing agreed for afterwards.
     *
     * @param daysLeft negative after its end
     * @param units    how many in service it covers
     * @param draft    what was drawn up to come after it and is not agreed yet
     */
    record Line(long id, String number, String title, Named customer, Named organization, ContractState state, LocalDate validTo, long daysLeft,
            int units, @Nullable Named draft) {

        static Line of(RenewalRow row) {
            return new Line(row.id().value(), row.number(), row.title(), new Named(row.customer().value(), row.customerName()),
                    new Named(row.organization().value(), row.organizationName()), row.state(), row.validTo(), row.daysLeft(), row.units(),
                    row.draft() == null ? null : new Named(row.draft().id().value(), row.draft().number()));
        }
    }

    /** Parameters as on the page: organization, days; after, before, limit. */
    @GetMapping(PATH)
    ListAnswer<Line> list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return ListAnswer.of(PATH, renewals.page(actor, RenewalQueries.LISTING.strict(parameters)), Line::of);
    }
}
