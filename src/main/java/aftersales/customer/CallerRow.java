package aftersales.customer;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be on the telephone.
 *
 * @param site             the place found, or the customer's only one; null where it must be asked for
 * @param siteOrganization who answers first there
 * @param phone            the number found, else the contact's first, masked
 * @param exact            what was typed is the whole of what was found, not a part
 */
public record CallerRow(CustomerId customer, String number, String name, CustomerKind kind, @Nullable SiteId site,
        @Nullable String siteName, @Nullable String siteAddress, @Nullable OrganizationId siteOrganization, @Nullable ContactId contact,
        @Nullable String contactName, @Nullable String contactRole, @Nullable String phone, CallMatch matched, boolean exact) {
}
