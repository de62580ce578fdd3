package aftersales.product;

import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a device passed acceptance was set, so its terms start. Told in the same transaction: whoever knows a
 * reason against that day refuses it.
 *
 * @param on local day; null: an acceptance was taken back
 */
public record EquipmentAccepted(EquipmentId id, @Nullable LocalDate on) {
}
