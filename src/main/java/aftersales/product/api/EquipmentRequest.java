package aftersales.product.api;

import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A device as a program writes it.
 *
 * @param serial     the maker's number; it or the tag is needed
 * @param tag        the customer's number
 * @param acceptedOn local day on which acceptance was passed
 * @param state      in service unless said
 */
record EquipmentRequest(@NotNull @Positive @Nullable Long model, @NotNull @Positive @Nullable Long site, @Nullable String serial,
        @Nullable String tag, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, @Nullable EquipmentState state,
        @Nullable String remarks) {

    SaveEquipment toCommand() {
        if (model == null || site == null) {
            throw new IllegalStateException("validated before");
        }
        return new SaveEquipment(new ModelId(model), new SiteId(site), serial, tag, installedOn, acceptedOn,
                state == null ? EquipmentState.IN_SERVICE : state, remarks);
    }
}
