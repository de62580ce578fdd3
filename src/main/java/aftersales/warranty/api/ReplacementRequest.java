package aftersales.warranty.api;

import aftersales.warranty.SaveReplacement;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A component was replaced in a repair.
 *
 * @param component  its code
 * @param replacedOn local day, not in the future
 * @param paid       whether the customer paid for the repair: it has a warranty of its own then, where the contract gives one
 */
record ReplacementRequest(@NotBlank @Nullable String component, @NotNull @Nullable LocalDate replacedOn, @Nullable String ticketNumber,
        @Nullable String serialIn, @Nullable String serialOut, @Nullable Boolean paid) {

    SaveReplacement toCommand() {
        return new SaveReplacement(Objects.requireNonNull(component), Objects.requireNonNull(replacedOn), ticketNumber, serialIn, serialOut,
                Boolean.TRUE.equals(paid));
    }
}
