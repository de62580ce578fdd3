package aftersales.warranty;

import aftersales.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A component was replaced in a repair.
 *
 * @param component its code
 * @param on        local day, not in the future
 * @param paid      whether the customer paid for the repair
 */
public record SaveReplacement(String component, LocalDate on, @Nullable String ticketNumber, @Nullable String serialIn,
        @Nullable String serialOut, boolean paid) {

    public SaveReplacement {
        ticketNumber = Text.optional("ticketNumber", ticketNumber, 40);
        serialIn = Text.optional("serialIn", serialIn, 80);
        serialOut = Text.optional("serialOut", serialOut, 80);
    }
}
