package aftersales.contract;

import aftersales.contract.owed.Extension;
import aftersales.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension that was sold.
 *
 * @param number    within the contract
 * @param version   of the contract which it made
 * @param soldOn    local day of the keeper
 * @param order     number of the order or invoice; null: none
 * @param seller    the name of who recorded it
 * @param parts     what it came to, each of what it prolongs
 * @param withdrawn null: it holds
 */
public record ExtensionRow(int number, int version, LocalDate soldOn, Money price, @Nullable String order, String buyer, Instant recordedAt,
        String seller, List<Extension> parts, @Nullable Withdrawal withdrawn) {

    /** Sold by mistake or taken back; the version of the contract from which it is gone. */
    public record Withdrawal(Instant at, String by, String reason, int version) {
    }

    public ExtensionRow {
        parts = List.copyOf(parts);
    }

    /** All its parts are alike but for what they prolong. */
    public Extension first() {
        return parts.get(0);
    }
}
