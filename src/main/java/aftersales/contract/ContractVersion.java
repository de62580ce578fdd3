package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract said from one change to the next.
 *
 * @param number         1 is what it was drawn up as
 * @param by             the name of who made it
 * @param contractNumber null where it was not kept yet, as keeper and cover
 */
public record ContractVersion(int number, VersionCause cause, Instant at, String by, String title, PolicyId policy, String policyCode,
        String policyName, LocalDate validFrom, @Nullable LocalDate validTo, boolean draft, @Nullable LocalDate acceptedOn,
        List<Promise> promises, ContractDocument document, @Nullable String contractNumber, @Nullable OrganizationId keeper,
        @Nullable String keeperName, @Nullable Cover cover) {

    /** All the customer has, or these. */
    public record Cover(boolean wholeCustomer, Set<SiteId> sites, Set<EquipmentId> equipment) {
    }

    public ContractVersion {
        promises = List.copyOf(promises);
    }
}
