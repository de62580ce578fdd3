package aftersales.contract.owed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * A cause the company does not answer for, and what follows from it.
 *
 * @param scheme whether the customer approves a scheme and its price before the work
 */
public record Exclusion(FaultCause cause, Consequence consequence, @JsonInclude(Include.NON_DEFAULT) boolean scheme,
        @JsonInclude(Include.NON_NULL) @Nullable String paragraph, @JsonInclude(Include.NON_NULL) @Nullable String words,
        @JsonInclude(Include.NON_NULL) @Nullable String english) {

    public enum Consequence {
        CHARGEABLE,
        /** Only what is necessary, as after the free time. */
        COST,
        NEGOTIATED,
        /** A service fee within the contract's bounds, material besides. */
        SERVICE_FEE
    }
}
