package aftersales.warranty;

import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a unit as they are kept; all days are local. What the equipment itself says (installed, accepted) is kept there.
 *
 * @param acceptanceOpen the final acceptance has yet to be passed
 * @param soldBy         who sold it
 * @param version        0: nothing was kept yet
 */
public record UnitSheet(EquipmentId equipment, @Nullable LocalDate producedOn, @Nullable LocalDate shippedOn, @Nullable LocalDate soldOn,
        @Nullable String invoiceNumber, @Nullable String warrantyCard, @Nullable LocalDate cardReturnedOn, @Nullable LocalDate putToUseOn,
        boolean acceptanceOpen, @Nullable OrganizationId soldBy, long version) {

    static UnitSheet empty(EquipmentId equipment) {
        return new UnitSheet(equipment, null, null, null, null, null, null, null, false, null, 0);
    }
}
