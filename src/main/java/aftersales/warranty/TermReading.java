package aftersales.warranty;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.WarrantyTerm;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term, read for one unit on one day.
 *
 * @param stretches its phases by their days; empty where its start is not known
 * @param now       the phase that holds; null: none
 */
record TermReading(OwedContract contract, WarrantyTerm term, TermState state, TermStart start, List<Stretch> stretches,
        @Nullable Stretch now) {

    /**
     * A promise besides the others, which comes on top of them: it prolongs one, or holds for what was replaced, for whose
     * card came back, or by somebody else's word. Of the rest the most specific holds alone.
     */
    static boolean isExtra(WarrantyTerm term) {
        return term.after() != null || term.owedBy() != null || term.card() != null
                || term.start().stream().anyMatch(link -> link.kind() == EvidenceKind.REPLACEMENT);
    }

    Liability of(CostClass cost) {
        return switch (state) {
            case HOLDS -> now == null ? Liability.CHARGEABLE : now.phase().of(cost);
            case BEFORE_ACCEPTANCE -> term.replaced() ? Liability.FREE : Liability.NEGOTIATED;
            default -> Liability.CHARGEABLE;
        };
    }

    /** What it may come to at best when all its facts are known. */
    Liability atBest(CostClass cost) {
        return state == TermState.NO_EVIDENCE
                ? term.phases().stream().map(phase -> phase.of(cost)).min(Comparator.naturalOrder()).orElse(Liability.CHARGEABLE) : of(cost);
    }

    /**
     * The last day on which this is free, by the way only where somebody comes. Null: it is free for life or never, or the start is
     * not known.
     */
    @Nullable LocalDate lastFree(CostClass cost) {
        LocalDate last = null;
        for (Stretch stretch : stretches) {
            if (isFree(stretch.phase(), cost)) {
                last = stretch.until();
            }
        }
        return last;
    }

    static boolean isFree(Phase phase, CostClass cost) {
        return phase.of(cost) == Liability.FREE && (cost != CostClass.TRAVEL || phase.mode() != ServiceMode.CARRY_IN);
    }

    TermRef ref() {
        return TermRef.of(term);
    }
}
