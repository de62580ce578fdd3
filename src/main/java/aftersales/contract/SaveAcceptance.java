package aftersales.contract;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.SiteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a delivery before it comes.
 *
 * @param site      where it goes, a place of the contract's customer
 * @param plannedOn null: not known yet
 * @param items     at least one
 */
public record SaveAcceptance(String title, SiteId site, @Nullable LocalDate plannedOn, List<AcceptanceItem> items) {

    private static final int MOST = 200;

    public SaveAcceptance {
        title = Text.required("title", title, 160);
        items = List.copyOf(items);
        SaveContract.requireDay("plannedOn", plannedOn);
        if (items.isEmpty()) {
            throw Refusal.of("items", "contract.acceptance.items.none");
        }
        if (items.size() > MOST) {
            throw Refusal.of("items", "contract.acceptance.items.many", MOST);
        }
    }
}
