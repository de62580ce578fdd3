package aftersales.customer.api;

import aftersales.customer.SiteRow;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.rest.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place of a customer as a program reads it.
 *
 * @param organization who answers first; without a name when that lies out of the reader's reach
 * @param chosen       whether that was chosen by hand; else it follows the region
 * @param version      what {@code If-Match} takes, without its quotes
 */
record SiteResource(long id, Named customer, String name, @Nullable String address, @Nullable String regionCode, Named organization,
        boolean chosen, @Nullable Double longitude, @Nullable Double latitude, boolean active, long version) {

    static SiteResource of(SiteRow row, Map<OrganizationId, String> names) {
        return new SiteResource(row.id().value(), new Named(row.customer().value(), row.customerName()), row.name(), row.address(),
                row.regionCode(), new Named(row.organization().value(), names.get(row.organization())), row.chosen(), row.longitude(),
                row.latitude(), row.active(), row.version());
    }
}
