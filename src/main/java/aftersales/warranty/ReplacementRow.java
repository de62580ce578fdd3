package aftersales.warranty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A component that was replaced, with the papers of it. */
public record ReplacementRow(String component, LocalDate on, @Nullable String ticketNumber, @Nullable String serialIn, @Nullable String serialOut,
        boolean paid) {
}
