package aftersales.quote;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FeeRule;
import org.jspecify.annotations.Nullable;

/** What a line of a quote is for. */
public enum LineKind {

    PARTS(FeeRule.Kind.PARTS), LABOUR(FeeRule.Kind.LABOUR), TRAVEL(FeeRule.Kind.TRAVEL), LODGING(FeeRule.Kind.LODGING),
    /** Where the cause is excluded, within the contract's bounds; material besides. */
    SERVICE(null);

    private final FeeRule.@Nullable Kind fee;

    LineKind(FeeRule.@Nullable Kind fee) {
        this.fee = fee;
    }

    /** By what the contract names it; null for the service fee, which has its own bounds. */
    public FeeRule.@Nullable Kind fee() {
        return fee;
    }

    /** Null: borne by the customer whatever the term says. */
    public @Nullable CostClass cost() {
        return fee == null ? null : fee.cost();
    }
}
