package aftersales.customer;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A place of a customer.
 *
 * @param organization who answers first for it
 * @param chosen       whether that was chosen by hand; else it follows the region's coverage
 */
public record SiteRow(SiteId id, CustomerId customer, String customerNumber, String customerName, String name,
        @Nullable String address, @Nullable String regionCode, OrganizationId organization, boolean chosen, @Nullable Double longitude,
        @Nullable Double latitude, boolean active, long version) {
}
