package aftersales.product;

import aftersales.kernel.identity.EquipmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A device passed acceptance, so its terms start; or it did not.
 *
 * @param on local day; null: it failed, or an acceptance was taken back
 */
public record EquipmentAccepted(EquipmentId id, @Nullable LocalDate on) {
}
