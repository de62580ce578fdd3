package aftersales.warranty.api;

import aftersales.contract.ExtensionRow;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.warranty.ExtensionOffer;
import aftersales.warranty.ExtensionOffer.Hindrance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An extension that was sold.
 *
 * @param number          within the contract
 * @param contractVersion which it made
 * @param units           empty: all the contract covers
 * @param version         of the contract now
 */
record ExtensionResource(int number, int contractVersion, LocalDate soldOn, BigDecimal price, String currency, @Nullable String order, String buyer,
        Instant recordedAt, String seller, List<Part> parts, Span span, Set<CostClass> free, @Nullable ServiceMode mode, boolean gap, Set<Long> units,
        ExtensionRow.@Nullable Withdrawal withdrawn, long version) {

    /** One thing that is prolonged. */
    record Part(String code, String after) {

        static Part of(Extension part) {
            return new Part(part.code(), part.after());
        }
    }

    static ExtensionResource of(ExtensionRow row, long version) {
        Extension first = row.first();
        return new ExtensionResource(row.number(), row.version(), row.soldOn(), row.price().amount(), row.price().currency().getCurrencyCode(), row.order(),
                row.buyer(), row.recordedAt(), row.seller(), row.parts().stream().map(Part::of).toList(), first.span(), first.free(), first.mode(),
                first.gap(), first.units(), row.withdrawn(), version);
    }

    /** From when to when an extension would run. */
    record Offer(boolean forSale, long units, List<Line> lines) {

        static Offer of(ExtensionOffer offer) {
            return new Offer(offer.isForSale(), offer.units(), offer.lines().stream().filter(line -> line.label() != null).map(Line::of).toList());
        }
    }

    /**
     * A unit in the reader's reach.
     *
     * @param freeUntil the last free day of what is prolonged; null: not known yet, or for life
     * @param from      null: not known yet
     * @param gap       it begins on the day of the sale, as the free time had run out
     * @param hindrance why it cannot be sold; null: it can
     */
    record Line(long unit, String label, String term, @Nullable LocalDate freeUntil, @Nullable LocalDate from, @Nullable LocalDate until, boolean gap,
            @Nullable Hindrance hindrance) {

        static Line of(ExtensionOffer.Line line) {
            return new Line(line.unit().value(), String.valueOf(line.label()), line.prolonged().code(), line.freeUntil(), line.from(), line.until(), line.gap(),
                    line.hindrance());
        }
    }
}
