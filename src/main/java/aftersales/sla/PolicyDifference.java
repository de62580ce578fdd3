package aftersales.sla;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Of one kind, what a policy promises otherwise than the one it refines.
 *
 * @param before    what the refined policy promises; empty for nothing
 * @param own       what the policy itself promises
 * @param otherwise whether something of the refined policy still holds where none of its own does
 */
public record PolicyDifference(TargetKind kind, List<TargetRow> before, List<TargetRow> own, boolean otherwise) {

    public PolicyDifference {
        before = List.copyOf(before);
        own = List.copyOf(own);
    }

    /** Empty where the policy says nothing, or only repeats what held before, if in other words. */
    static Optional<PolicyDifference> of(TargetKind kind, List<PolicyPromise> refined, List<PolicyPromise> refining) {
        List<TargetRow> before = holding(refined, promise -> true);
        List<TargetRow> own = holding(refining, PolicyPromise::isOwn);
        boolean same = promised(before).equals(promised(holding(refining, promise -> true)));
        return own.isEmpty() || same ? Optional.empty()
                : Optional.of(new PolicyDifference(kind, before, own, !holding(refining, promise -> !promise.isOwn()).isEmpty()));
    }

    private static List<TargetRow> holding(List<PolicyPromise> promises, Predicate<PolicyPromise> which) {
        return promises.stream().filter(promise -> promise.rival() == null).filter(which).map(PolicyPromise::target).toList();
    }

    /** Whether an own promise is told from a former one by its pauses, its end or what becomes of it when reopened alone. */
    public boolean isInCourse() {
        Set<Object> sentences = before.stream().map(PolicyDifference::sentence).collect(Collectors.toSet());
        return own.stream().anyMatch(target -> sentences.contains(sentence(target)) && !promised(before).contains(promised(target)));
    }

    private static Set<Object> promised(List<TargetRow> targets) {
        return targets.stream().map(PolicyDifference::promised).collect(Collectors.toSet());
    }

    /** All but its wording. */
    private static Object promised(TargetRow target) {
        return Arrays.asList(sentence(target), target.stops(), target.pausable(), target.approval(), target.reopening());
    }

    /** What a page says of it in one line. */
    private static Object sentence(TargetRow target) {
        return Arrays.asList(target.allowance(), target.calendar(), target.start(), new HashSet<>(target.conditions()), target.share());
    }
}
