package aftersales.customer;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;

/**
 * A site was changed.
 *
 * @param renamed      its name or address is another now
 * @param organization another organisation answers first for it now
 */
public record SiteChanged(SiteId id, CustomerId customer, boolean renamed, boolean organization) {
}
