package aftersales.quote;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A line as the desk wrote it, not priced yet.
 *
 * @param quantity pieces, hours, kilometres, nights; above 0, at most three decimals
 * @param unit     what one costs us or its price, whichever is asked for; null where the contract has a rate or nothing is asked
 * @param currency ISO 4217; null: the contract's
 */
public record AskedLine(LineKind kind, String words, BigDecimal quantity, @Nullable BigDecimal unit, @Nullable String currency) {

    private static final BigDecimal MOST = new BigDecimal("100000000");

    public AskedLine {
        words = Text.required("words", words, 200);
        if (quantity.signum() <= 0 || quantity.compareTo(MOST) >= 0 || stripped(quantity).scale() > 3) {
            throw Refusal.of("quantity", "quote.quantity.range");
        }
        quantity = stripped(quantity);
        if (unit != null) {
            if (unit.signum() < 0 || unit.compareTo(MOST) >= 0 || stripped(unit).scale() > 4) {
                throw Refusal.of("unit", "quote.unit.range");
            }
            unit = stripped(unit);
        }
        if (currency != null) {
            try {
                Currency.getInstance(currency);
            } catch (IllegalArgumentException none) {
                throw Refusal.of("currency", "quote.currency.unknown");
            }
        }
    }

    /** Written the shortest way: nobody computes with the millions of zeros that a number of a few letters can have. */
    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
