package aftersales.warranty;

import aftersales.contract.owed.FeeRules;
import aftersales.kernel.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The bounds of the fee for the work where it is to be paid; material comes on top. */
public record ServiceFee(Money min, Money max) {

    static @Nullable ServiceFee of(FeeRules fees) {
        if (fees.serviceMin() == null || fees.serviceMax() == null) {
            return null;
        }
        Currency currency = Currency.getInstance(fees.currency());
        return new ServiceFee(new Money(fees.serviceMin(), currency), new Money(fees.serviceMax(), currency));
    }
}
