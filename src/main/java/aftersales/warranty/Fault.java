package aftersales.warranty;

import aftersales.contract.owed.FaultCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is broken, since when and why.
 *
 * @param component null: not known yet
 * @param on        local day
 * @param cause     null: the diagnosis is open
 * @param wanted    null: not said
 */
public record Fault(@Nullable String component, LocalDate on, @Nullable FaultCause cause, @Nullable Wanted wanted) {
}
