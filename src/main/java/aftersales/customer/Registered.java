package aftersales.customer;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import org.jspecify.annotations.Nullable;

/** What a registration made. */
public record Registered(CustomerId customer, String number, @Nullable SiteId site, @Nullable ContactId contact) {
}
