package aftersales.contract;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;

/**
 * A contract has come within its reminder days and nothing is agreed for afterwards; told once of each end.
 *
 * @param keeper  who keeps it
 * @param validTo its last day
 */
public record ContractExpiring(ContractId contract, String number, String title, String customerName, OrganizationId keeper, LocalDate validTo) {
}
