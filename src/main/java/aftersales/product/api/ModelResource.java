package aftersales.product.api;

import aftersales.kernel.identity.OrganizationId;
import aftersales.product.ModelRow;
import aftersales.webkit.rest.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model as a program reads it.
 *
 * @param organization who keeps it; without a name when that lies above the reader's reach
 * @param equipment    how many devices of it are in the reader's reach, counted to 1,000
 * @param version      what {@code If-Match} takes, without its quotes
 */
record ModelResource(long id, String code, @Nullable String nameZh, @Nullable String nameEn, @Nullable String maker,
        @Nullable String category, Named organization, @Nullable String remarks, boolean active, int equipment, long version) {

    static ModelResource of(ModelRow row, Map<OrganizationId, String> names) {
        return new ModelResource(row.id().value(), row.code(), row.nameZh(), row.nameEn(), row.maker(), row.category(),
                new Named(row.organization().value(), names.get(row.organization())), row.remarks(), row.active(), row.equipment(),
                row.version());
    }
}
