package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a term in which the same holds. It begins where the one before it ends, the first on the term's first day.
 *
 * @param until from the term's start, not from the phase's; null: for life
 * @param mode  where the repair is done for this liability; null: the contract does not say
 */
public record Phase(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Span until, Liability parts, Liability labour, Liability travel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ServiceMode mode) {

    public Liability of(CostClass cost) {
        return switch (cost) {
            case PARTS -> parts;
            case LABOUR -> labour;
            case TRAVEL -> travel;
        };
    }
}
