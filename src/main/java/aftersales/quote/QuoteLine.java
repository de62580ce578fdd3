package aftersales.quote;

import aftersales.kernel.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A line with its amount.
 *
 * @param asked  what the desk wrote as cost or price, kept though nothing is asked for it
 * @param unit   what one is charged at
 * @param amount of the whole line, rounded half up to the currency's decimals
 */
public record QuoteLine(LineKind kind, String words, BigDecimal quantity, @JsonInclude(Include.NON_NULL) @Nullable BigDecimal asked, BigDecimal unit,
        BigDecimal amount, String currency, Because because) {

    public Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    AskedLine asAsked() {
        return new AskedLine(kind, words, quantity, asked, currency);
    }
}
