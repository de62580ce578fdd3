package aftersales.dispatch;

import aftersales.kernel.identity.OrganizationId;

/** Another organisation shall do it, for this reason. */
public record HandOver(OrganizationId organization, String reason) {
}
