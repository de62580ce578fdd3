package aftersales.sla;

import aftersales.kernel.time.Allowance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target that might have been promised, and how it fared.
 *
 * @param calendarName null for round the clock
 * @param own          whether it is the policy's own; false for those of policies it refines
 * @param failed       the first condition that does not hold; null where all do
 */
public record CandidateView(TargetKind kind, Allowance allowance, EventKind start, @Nullable String calendarName, List<Condition> conditions,
        String policyCode, String policyName, boolean own, Verdict verdict, @Nullable Condition failed) {

    public enum Verdict {
        WON,
        /** A condition does not hold. */
        UNFIT,
        /** It fits, but another of its policy asks for more, or as much and comes first. */
        LESS_SPECIFIC,
        /** It fits, but a nearer policy has one that fits. */
        OUTRANKED
    }

    static CandidateView of(TargetChoice.Candidate candidate) {
        Terms.Target target = candidate.target();
        return new CandidateView(target.term().kind(), target.term().allowance(), target.term().start(), target.calendarName(),
                target.conditions(), target.policyCode(), target.policyName(), target.level() == 0,
                Verdict.valueOf(candidate.verdict().name()), candidate.failed());
    }
}
