package aftersales.contract.owed;

import aftersales.kernel.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a broken promise costs the company.
 *
 * @param promise of the kind of clock it is about, such as {@code ARRIVE}; null: any
 * @param amount  in the currency of the contract's fees
 * @param most    for one broken promise; null: without bound
 */
public record Penalty(@JsonInclude(Include.NON_NULL) @Nullable String promise, BigDecimal amount, Per per,
        @JsonInclude(Include.NON_NULL) @Nullable BigDecimal most, @JsonInclude(Include.NON_NULL) @Nullable String words) {

    /** Once, or for each begun hour or day by which it was late; hours and days as they pass, day and night. */
    public enum Per { MISS, HOUR, DAY }

    /**
     * What it costs to be so late.
     *
     * @param late more than nothing
     */
    public Money due(Duration late, Currency currency) {
        BigDecimal owed = switch (per) {
            case MISS -> amount;
            case HOUR -> amount.multiply(begun(late, Duration.ofHours(1)));
            case DAY -> amount.multiply(begun(late, Duration.ofDays(1)));
        };
        return new Money(most == null ? owed : owed.min(most), currency);
    }

    private static BigDecimal begun(Duration late, Duration unit) {
        return BigDecimal.valueOf(late.dividedBy(unit) + (late.compareTo(unit.multipliedBy(late.dividedBy(unit))) > 0 ? 1 : 0));
    }
}
