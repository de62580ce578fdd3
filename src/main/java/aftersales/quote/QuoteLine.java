package aftersales.quote;

import aftersales.kernel.money.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A line with its amount.
 *
 * @param quantity as the desk wrote it, also where the amount does not go by it
 * @param asked    what the desk wrote as cost or price, kept though nothing is asked for it
 * @param unit     what one is charged at, or the whole line where it is one amount
 * @param amount   of the whole line, rounded half up to the currency's decimals
 */
public record QuoteLine(LineKind kind, String words, BigDecimal quantity, @JsonInclude(Include.NON_NULL) @Nullable BigDecimal asked, BigDecimal unit,
        BigDecimal amount, String currency, Because because) {

    public Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** The unit with at least the decimals of its currency. */
    public BigDecimal each() {
        return unit.setScale(Math.max(unit.scale(), amount.scale()));
    }

    /** Whether the amount is the same however many there are. */
    @JsonIgnore
    public boolean isWhole() {
        return because == Because.FLAT || because == Because.SERVICE_FEE;
    }
}
