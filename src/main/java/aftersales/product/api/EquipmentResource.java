package aftersales.product.api;

import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentState;
import aftersales.webkit.rest.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A device as a program reads it.
 *
 * @param organization id of who answers first for its site
 * @param acceptedOn   local day on which acceptance was passed, null while it was not
 * @param version      what {@code If-Match} takes, without its quotes
 */
record EquipmentResource(long id, @Nullable String serial, @Nullable String tag, EquipmentState state, ModelName model, Named site,
        Named customer, long organization, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, @Nullable String remarks,
        long version) {

    record ModelName(long id, String code, @Nullable String nameZh, @Nullable String nameEn) {
    }

    static EquipmentResource of(EquipmentRow row) {
        return new EquipmentResource(row.id().value(), row.serial(), row.tag(), row.state(),
                new ModelName(row.model().value(), row.modelCode(), row.modelNameZh(), row.modelNameEn()),
                new Named(row.site().value(), row.siteName()), new Named(row.customer().value(), row.customerName()),
                row.organization().value(), row.installedOn(), row.acceptedOn(), row.remarks(), row.version());
    }
}
