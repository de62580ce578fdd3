package aftersales.product;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A device at its place, with what people call both.
 *
 * @param organization who answers first for the place
 * @param installedOn  local day
 * @param acceptedOn   local day on which acceptance was passed, null while it was not
 */
public record EquipmentRow(EquipmentId id, @Nullable String serial, @Nullable String tag, EquipmentState state,
        @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, @Nullable String remarks, ModelId model, String modelCode,
        @Nullable String modelNameZh, @Nullable String modelNameEn, @Nullable String category, SiteId site, String siteName,
        @Nullable String siteAddress, OrganizationId organization, CustomerId customer, String customerNumber, String customerName,
        long version) {

    public String modelName(Locale language) {
        return Names.of(modelNameZh, modelNameEn, language);
    }

    /** As people call it: the serial number, else the equipment tag. */
    public String label() {
        return String.valueOf(serial == null ? tag : serial);
    }
}
