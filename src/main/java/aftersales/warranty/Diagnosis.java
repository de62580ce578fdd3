package aftersales.warranty;

import aftersales.contract.owed.FaultCause;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param component its code; null: not known yet
 * @param cause     null: not known yet
 * @param wanted    how the customer wants to be helped; null: not said
 */
public record Diagnosis(@Nullable String component, @Nullable FaultCause cause, @Nullable Wanted wanted) {
}
