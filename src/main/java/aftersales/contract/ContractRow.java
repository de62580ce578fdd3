package aftersales.contract;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract with what it promises.
 *
 * @param organization  who keeps it; its dates are days in that organisation's zone
 * @param validTo       the last day, null: without end
 * @param state         how it stands now, or stood at the moment that was asked for
 * @param reminderDays so many days before its end it is said to expire and its keepers are reminded
 * @param renewed       whether another was drawn up to come after it, if only as a draft
 * @param acceptedOn    the day on which acceptance was passed, null where it is not known
 * @param wholeCustomer covers all the customer has; else only so many {@code sites} and {@code units}
 * @param promises      in the order of the source
 * @param currentVersion the number of its newest version, from 1
 */
public record ContractRow(ContractId id, String number, String title, CustomerId customer, String customerName,
        OrganizationId organization, String organizationName, PolicyId policy, String policyCode,
        String policyName, LocalDate validFrom,
        @Nullable LocalDate validTo, ContractState state, int reminderDays, boolean renewed, @Nullable LocalDate acceptedOn, boolean wholeCustomer, int sites, int units,
        List<Promise> promises, int currentVersion, long version) {

    public ContractRow {
        promises = List.copyOf(promises);
    }

    /** Whether one can be drawn up to come after it. */
    public boolean renewable() {
        return state != ContractState.DRAFT && validTo != null && !renewed;
    }

    /** The first sentence that promises this. */
    public Optional<Promise> promise(PromiseKind kind) {
        return promises.stream().filter(promise -> promise.kind() == kind).findFirst();
    }

    ContractRow with(List<Promise> sentences) {
        return new ContractRow(id, number, title, customer, customerName, organization, organizationName, policy, policyCode, policyName, validFrom,
                validTo, state, reminderDays, renewed, acceptedOn, wholeCustomer, sites, units, sentences, currentVersion, version);
    }
}
