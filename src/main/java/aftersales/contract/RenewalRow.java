package aftersales.contract;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract that ends and has nothing agreed for afterwards.
 *
 * @param organization who keeps it
 * @param validTo      the last day
 * @param daysLeft     from today to the last day, in the organisation's zone; 0 on the last day, negative after it
 * @param units        how many in service it covers, each once
 * @param draft        what was drawn up to come after it and is not agreed yet; null: nothing
 */
public record RenewalRow(ContractId id, String number, String title, CustomerId customer, String customerName, OrganizationId organization,
        String organizationName, ContractState state, LocalDate validTo, long daysLeft, int units, ContractDetail.@Nullable Link draft) {

    public long daysOver() {
        return -daysLeft;
    }
}
