package aftersales.warranty;

import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.OrganizationId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who bears one class of cost.
 *
 * @param best     what it may still become at best, when all is known that is not known yet
 * @param worst    what it may still become at worst
 * @param contract on which it rests; null: no contract says anything
 * @param evidence the fact from which the term counts
 * @param start    the day from which the term counts
 * @param from     the first day of the phase
 * @param until    the last day of the phase, to 24:00 local; null: for life, or no phase holds for this cause
 * @param keeper   who keeps the contract and owes what it promises
 * @param owedBy   code of the organisation that owes it in the keeper's place
 */
public record Finding(Liability liability, Liability best, Liability worst, @JsonInclude(Include.NON_NULL) @Nullable ContractRef contract,
        @JsonInclude(Include.NON_NULL) @Nullable TermRef term, @JsonInclude(Include.NON_NULL) @Nullable EvidenceKind evidence,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate start, @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate until, @JsonInclude(Include.NON_NULL) @Nullable OrganizationId keeper,
        @JsonInclude(Include.NON_NULL) @Nullable String owedBy) {

    /** Rests on no contract, and nothing can change it. */
    static Finding settled(Liability liability) {
        return new Finding(liability, liability, liability, null, null, null, null, null, null, null, null);
    }

    /** Rests on no term, and may become anything once one is known. */
    static Finding open(Liability liability) {
        return new Finding(liability, Liability.FREE, Liability.CHARGEABLE, null, null, null, null, null, null, null, null);
    }

    /** Whether what is not known yet (cause, component, papers) may change it. */
    @JsonIgnore
    public boolean isProvisional() {
        return best != worst;
    }
}
