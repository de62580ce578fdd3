package aftersales.sla;

import aftersales.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which of several targets of a kind is promised. A nearer policy comes before those it refines, whatever they ask
 * for; within one policy the target with the most conditions wins, of as many the one named first.
 */
final class TargetChoice {

    private TargetChoice() {
    }

    /** How a target fared. */
    enum Verdict {
        WON,
        /** A condition does not hold. */
        UNFIT,
        /** It fits, but another of its policy asks for more, or as much and comes first. */
        LESS_SPECIFIC,
        /** It fits, but a nearer policy has one that fits. */
        OUTRANKED
    }

    /** @param failed the first condition that does not hold; null where all do */
    record Candidate(Terms.Target target, Verdict verdict, @Nullable Condition failed) {
    }

    static Optional<Terms.Target> choose(Terms terms, TargetKind kind, Facts facts) {
        return terms.targets().stream().filter(target -> target.term().kind() == kind && failed(target, facts) == null)
                .min(Comparator.comparingInt(Terms.Target::level)
                        .thenComparing(target -> target.conditions().size(), Comparator.reverseOrder())
                        .thenComparingInt(Terms.Target::number));
    }

    /** All targets of a kind with how they fared, in their order. */
    static List<Candidate> explain(Terms terms, TargetKind kind, Facts facts) {
        Terms.Target won = choose(terms, kind, facts).orElse(null);
        List<Candidate> candidates = new ArrayList<>();
        for (Terms.Target target : terms.targets()) {
            if (target.term().kind() == kind) {
                Condition failed = failed(target, facts);
                candidates.add(new Candidate(target, verdict(target, failed, won), failed));
            }
        }
        return candidates;
    }

    private static Verdict verdict(Terms.Target target, @Nullable Condition failed, Terms.@Nullable Target won) {
        if (failed != null || won == null) {
            return Verdict.UNFIT;
        }
        if (target.number() == won.number()) {
            return Verdict.WON;
        }
        return target.level() > won.level() ? Verdict.OUTRANKED : Verdict.LESS_SPECIFIC;
    }

    private static @Nullable Condition failed(Terms.Target target, Facts facts) {
        return target.conditions().stream().filter(condition -> !condition.holds(facts)).findFirst().orElse(null);
    }

    /** The facts with those that follow from the report itself. A fact that was handed in stays. */
    static Facts asReported(Terms terms, Facts facts, @Nullable Instant reportedAt) {
        WorkingCalendar hours = terms.hours();
        if (hours == null || reportedAt == null || facts.get(Fact.HOURS) != null) {
            return facts;
        }
        return facts.with(Fact.HOURS, hours.isOpen(reportedAt) ? "IN" : "OUT");
    }
}
