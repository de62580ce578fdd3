package aftersales.ticket;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a report and by what promise.
 *
 * @param organization the one that covers the place
 * @param contract     the most specific contract in force, null where there is none
 * @param contractVersion the contract's newest version
 * @param policy       the contract's policy, or the company's standard one; null: nothing is promised
 */
record TicketPlace(OrganizationId organization, @Nullable ContractId contract, @Nullable Integer contractVersion, @Nullable PolicyId policy) {
}
