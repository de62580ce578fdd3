package aftersales.warranty;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;

/**
 * Free time under a contract ends soon, and neither an extension was sold nor is anything agreed for afterwards; told once of each day
 * of each unit, and once a week of each contract.
 *
 * @param keeper  who keeps the contract
 * @param endsOn  the first of the last free days
 * @param week    the Monday of the week it is told in
 */
public record WarrantyEnding(ContractId contract, String number, String title, String customerName, OrganizationId keeper, LocalDate endsOn,
        LocalDate week) {
}
