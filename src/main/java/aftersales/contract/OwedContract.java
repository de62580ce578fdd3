package aftersales.contract;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a contract owes in one of its versions. The warranty phases may well outlive its validity.
 *
 * @param number     as on the paper, as it is now
 * @param version    1 is what it was drawn up as
 * @param keeper     who keeps it, and owes what no term says that another owes
 * @param zone       the keeper's; all days are days there
 * @param validTo    the last day, null: without end
 * @param acceptedOn as it is known now: a fact, which no version freezes; null where it is not known
 * @param rank       how it covers the unit that was asked for; null where none was
 */
public record OwedContract(ContractId id, String number, String title, int version, OrganizationId keeper, ZoneId zone,
        LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate acceptedOn, @Nullable CoverRank rank, ContractDocument document) {

    /** The same contract if it owed this. */
    public OwedContract owing(ContractDocument other) {
        return new OwedContract(id, number, title, version, keeper, zone, validFrom, validTo, acceptedOn, rank, other);
    }
}
