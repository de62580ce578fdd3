package aftersales.sla;

import aftersales.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds targets that never win against others of their policy: whatever is known of a case, another fits as well and comes
 * first. Tried out with every case that the target itself fits, as far as it can be told; what it does not ask for is taken
 * as unknown, which fits none of the others.
 */
final class TargetRivalry {

    /** More cases are not tried: somebody who writes so many words will see on the page who wins. */
    private static final int MOST_CASES = 20_000;

    private TargetRivalry() {
    }

    /** @throws Refusal on the conditions of a target that is there twice, or never wins */
    static void pass(List<SaveTarget> targets) {
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            SaveTarget target = targets.get(i);
            Integer twin = seen.putIfAbsent(List.of(target.kind(), new HashSet<>(target.conditions())), i);
            if (twin != null) {
                throw Refusal.of("targets[" + i + "].conditions", "sla.policy.target.twice", twin + 1);
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            int own = i;
            rival(targets, i).ifPresent(rival -> {
                throw Refusal.of("targets[" + own + "].conditions", "sla.policy.target.never", rival + 1);
            });
        }
    }

    /** Another that wins wherever this one would, or one of those that do together. */
    private static Optional<Integer> rival(List<SaveTarget> targets, int own) {
        List<Integer> ahead = ahead(targets, own);
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        List<Facts> cases = cases(targets, own);
        Integer last = null;
        for (Facts facts : cases) {
            Optional<Integer> wins = ahead.stream().filter(i -> holds(targets.get(i), facts)).findFirst();
            if (wins.isEmpty()) {
                return Optional.empty();
            }
            last = wins.get();
        }
        return Optional.ofNullable(last);
    }

    /** Places of those of its kind that come first where they fit, the first one first. */
    private static List<Integer> ahead(List<SaveTarget> targets, int own) {
        List<Integer> ahead = new ArrayList<>();
        int conditions = targets.get(own).conditions().size();
        for (int i = 0; i < targets.size(); i++) {
            SaveTarget other = targets.get(i);
            int more = other.conditions().size() - conditions;
            if (i != own && other.kind() == targets.get(own).kind() && (more > 0 || more == 0 && i < own)) {
                ahead.add(i);
            }
        }
        ahead.sort(Comparator.comparing((Integer i) -> targets.get(i).conditions().size()).reversed().thenComparing(i -> i));
        return ahead;
    }

    private static boolean holds(SaveTarget target, Facts facts) {
        return target.conditions().stream().allMatch(condition -> condition.holds(facts));
    }

    /** Every case the target fits; none where they are too many to try. */
    private static List<Facts> cases(List<SaveTarget> targets, int own) {
        Map<Fact, Set<String>> words = new EnumMap<>(Fact.class);
        targets.get(own).conditions().forEach(condition ->
                words.merge(condition.fact(), new TreeSet<>(condition.values()), (a, b) -> {
                    a.retainAll(b);
                    return a;
                }));
        // Never unknown: it is worked out from the report.
        boolean asked = targets.stream().anyMatch(target -> target.conditions().stream().anyMatch(each -> each.fact() == Fact.HOURS));
        if (asked) {
            words.putIfAbsent(Fact.HOURS, new TreeSet<>(Fact.HOURS.words()));
        }
        List<Facts> cases = new ArrayList<>(Arrays.asList(Facts.none()));
        for (Map.Entry<Fact, Set<String>> fact : words.entrySet()) {
            if ((long) cases.size() * fact.getValue().size() > MOST_CASES) {
                return List.of();
            }
            cases = cases.stream().flatMap(one -> fact.getValue().stream().map(word -> one.with(fact.getKey(), word))).toList();
        }
        return cases;
    }
}
