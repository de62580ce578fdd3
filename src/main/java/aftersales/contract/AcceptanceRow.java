package aftersales.contract;

import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and how far it has been taken over.
 *
 * @param organization who answers first for the site
 */
public record AcceptanceRow(AcceptanceId id, ContractId contract, String contractNumber, String title, SiteId site, String siteName,
        OrganizationId organization, @Nullable LocalDate plannedOn, AcceptanceState state, long version) {
}
