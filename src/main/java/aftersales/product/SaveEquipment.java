package aftersales.product;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a device.
 *
 * @param serial      the maker's number; unique among devices of the model, regardless of case and dashes
 * @param tag         the customer's number; one of the two at least
 * @param installedOn local day
 * @param acceptedOn  local day on which acceptance was passed
 */
public record SaveEquipment(ModelId model, SiteId site, @Nullable String serial, @Nullable String tag,
        @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, EquipmentState state, @Nullable String remarks) {

    public SaveEquipment {
        serial = Text.optional("serial", serial, 80);
        tag = Text.optional("tag", tag, 80);
        remarks = Text.optional("remarks", remarks, 2000);
        if (serial == null && tag == null) {
            throw Refusal.of("serial", "product.equipment.serial.missing");
        }
        if (serial != null && SerialKey.of(serial).isEmpty()) {
            throw Refusal.of("serial", "product.equipment.serial.empty");
        }
        if (tag != null && SerialKey.of(tag).isEmpty()) {
            throw Refusal.of("tag", "product.equipment.serial.empty");
        }
    }
}
