package aftersales.warranty;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a unit that is known.
 *
 * @param component what is broken; null: not known yet
 * @param faultOn   local day; null: today
 * @param cause     null: the diagnosis is open
 * @param wanted    null: not said
 */
public record Ask(EquipmentId equipment, @Nullable String component, @Nullable LocalDate faultOn, @Nullable FaultCause cause,
        @Nullable Wanted wanted) {

    /** As it stands today, with nothing known of a fault. */
    public static Ask today(EquipmentId equipment) {
        return new Ask(equipment, null, null, null, null);
    }
}
