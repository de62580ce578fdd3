package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.PolicyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract said from one change to the next.
 *
 * @param number 1 is what it was drawn up as
 * @param by     the name of who made it
 */
public record ContractVersion(int number, VersionCause cause, Instant at, String by, String title, PolicyId policy, String policyCode,
        String policyName, LocalDate validFrom, @Nullable LocalDate validTo, boolean draft, @Nullable LocalDate acceptedOn,
        List<Promise> promises, ContractDocument document) {

    public ContractVersion {
        promises = List.copyOf(promises);
    }
}
