package aftersales.organization;

import aftersales.kernel.identity.OrganizationId;

/**
 * An organisation was founded or changed.
 *
 * @param coverageChanged the regions it answers first for are others now, or it no longer answers (or answers again)
 */
public record OrganizationChanged(OrganizationId id, boolean coverageChanged) {
}
