package aftersales.warranty;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A component was replaced in a repair.
 *
 * @param component its code, in small letters
 * @param on        local day
 * @param paid      whether the customer paid for the repair: only then a repair warranty of its own begins
 */
public record Replacement(String component, LocalDate on, boolean paid) {

    public Replacement {
        component = component.strip().toLowerCase(Locale.ROOT);
    }
}
