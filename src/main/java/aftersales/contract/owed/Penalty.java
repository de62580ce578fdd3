package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a broken promise costs the company.
 *
 * @param promise of the kind of clock it is about, such as {@code ARRIVE}; null: any
 * @param amount  in the currency of the contract's fees
 * @param most    for one case; null: without bound
 */
public record Penalty(@JsonInclude(Include.NON_NULL) @Nullable String promise, BigDecimal amount, Per per,
        @JsonInclude(Include.NON_NULL) @Nullable BigDecimal most, @JsonInclude(Include.NON_NULL) @Nullable String words) {

    /** Once, or for each begun hour or day by which it was late. */
    public enum Per { MISS, HOUR, DAY }
}
