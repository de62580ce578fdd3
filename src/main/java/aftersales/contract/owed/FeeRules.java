package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked where something is to be paid. Support by phone is always free.
 *
 * @param currency   ISO 4217
 * @param serviceMin the least service fee where the cause is excluded, without material; null: the contract has none
 * @param serviceMax the greatest
 */
public record FeeRules(String currency, List<FeeRule> rules, @JsonInclude(Include.NON_NULL) @Nullable BigDecimal serviceMin,
        @JsonInclude(Include.NON_NULL) @Nullable BigDecimal serviceMax) {

    public static final FeeRules NONE = new FeeRules("CNY", List.of(), null, null);

    public FeeRules {
        currency = currency == null ? "CNY" : currency;
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
