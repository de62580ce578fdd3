package aftersales.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, with as many decimals as the currency has. Rounded half up, once, where an amount comes into
 * being: a sum of amounts is exact and never rounded again. Amounts of different currencies are never added.
 *
 * @param amount may be negative
 */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        // Far below half of the last decimal it is nothing: not worth writing out the zeros of 1e-400000000.
        boolean nothing = amount.signum() == 0 || (long) amount.precision() - amount.scale() < -digits;
        amount = (nothing ? BigDecimal.ZERO : amount).setScale(digits, RoundingMode.HALF_UP);
    }

    /** @throws IllegalArgumentException if the currency is none of ISO 4217 or the amount is no number */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** @throws IllegalArgumentException if the other is of another currency */
    public Money plus(Money other) {
        return new Money(amount.add(like(other).amount), currency);
    }

    /** For logs and the audit trail, {@code 350.00 CNY}; pages say it in their language. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    /** The other, if it is of the same currency; whoever compares or adds needs that. */
    private Money like(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency);
        }
        return other;
    }
}
