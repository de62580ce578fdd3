package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked for something.
 *
 * @param at     where it is asked: {@code COST} or {@code CHARGEABLE}
 * @param amount per unit of the basis, in the contract's currency; null where the thing itself has its cost or price
 */
public record FeeRule(Kind kind, Liability at, Basis basis, @JsonInclude(Include.NON_NULL) @Nullable BigDecimal amount) {

    public enum Kind {
        PARTS, LABOUR, TRAVEL, LODGING;

        public CostClass cost() {
            return switch (this) {
                case PARTS -> CostClass.PARTS;
                case LABOUR -> CostClass.LABOUR;
                case TRAVEL, LODGING -> CostClass.TRAVEL;
            };
        }
    }

    public enum Basis { AT_COST, AT_PRICE, PER_HOUR, PER_KILOMETRE, PER_NIGHT, FLAT }
}
