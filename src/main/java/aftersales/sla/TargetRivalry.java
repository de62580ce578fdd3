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
 * Finds targets that never win against others: whatever is known of a case, another fits as well and comes first. Tried out
 * with every case that the target itself fits, as far as it can be told; what it does not ask for is taken as unknown, which
 * fits none of the others.
 */
final class TargetRivalry {

    /** More cases are not tried: somebody who writes so many words will see on the page who wins. */
    private static final int MOST_CASES = 20_000;

    /** @param level 0 for the policy itself, counted up along those it refines */
    record Entrant(int level, TargetKind kind, List<Condition> conditions) {
    }

    /** Who comes first where both fit. */
    static final Comparator<Entrant> ORDER = Comparator.comparingInt(Entrant::level)
            .thenComparing(entrant -> entrant.conditions().size(), Comparator.reverseOrder());

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
        List<Entrant> entrants = targets.stream().map(target -> new Entrant(0, target.kind(), target.conditions())).toList();
        for (int i = 0; i < targets.size(); i++) {
            int own = i;
            rival(entrants, i).ifPresent(rival -> {
                throw Refusal.of("targets[" + own + "].conditions", "sla.policy.target.never", rival + 1);
            });
        }
    }

    /** Place of another that wins wherever this one would, or of one of those that do together. */
    static Optional<Integer> rival(List<Entrant> entrants, int own) {
        List<Integer> ahead = ahead(entrants, own);
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Integer last = null;
        for (Facts facts : cases(entrants, own)) {
            Optional<Integer> wins = ahead.stream().filter(i -> holds(entrants.get(i), facts)).findFirst();
            if (wins.isEmpty()) {
                return Optional.empty();
            }
            last = wins.get();
        }
        return Optional.ofNullable(last);
    }

    /** Places of those of its kind that come first where they fit, the first one first. */
    private static List<Integer> ahead(List<Entrant> entrants, int own) {
        Entrant self = entrants.get(own);
        List<Integer> ahead = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            int order = ORDER.compare(entrants.get(i), self);
            if (entrants.get(i).kind() == self.kind() && (order < 0 || order == 0 && i < own)) {
                ahead.add(i);
            }
        }
        ahead.sort(Comparator.comparing(entrants::get, ORDER));
        return ahead;
    }

    private static boolean holds(Entrant entrant, Facts facts) {
        return entrant.conditions().stream().allMatch(condition -> condition.holds(facts));
    }

    /** Every case the target fits; none where they are too many to try. */
    private static List<Facts> cases(List<Entrant> entrants, int own) {
        Map<Fact, Set<String>> words = new EnumMap<>(Fact.class);
        entrants.get(own).conditions().forEach(condition ->
                words.merge(condition.fact(), new TreeSet<>(condition.values()), (a, b) -> {
                    a.retainAll(b);
                    return a;
                }));
        // Never unknown: it is worked out from the report.
        if (entrants.stream().anyMatch(entrant -> entrant.conditions().stream().anyMatch(each -> each.fact() == Fact.HOURS))) {
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
