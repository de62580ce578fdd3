package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is said now, and what it may still become: while cause or component are not known, each that a contract names is
 * tried, and the papers of a sale that may turn up. What comes out the same whatever is found is no longer provisional.
 *
 * @param now       what is said now
 * @param component the one it is said of; null: of the whole, or of what no term names
 * @param possible  what may still be found
 */
record Outlook(Scenario now, @Nullable String component, List<Scenario> possible) {

    static Outlook of(Question question, List<ContractReading> contracts) {
        Outlook known = asKnown(question, contracts);
        if (question.unit().dates().get(EvidenceKind.SALE) == null || question.unit().unproved(EvidenceKind.SALE).isEmpty()) {
            return known;
        }
        Question proved = question.proved();
        List<Scenario> possible = new ArrayList<>(known.possible());
        possible.addAll(asKnown(proved, contracts.stream().map(contract -> new ContractReading(contract.contract(), proved)).toList()).possible());
        return new Outlook(known.now(), known.component(), possible);
    }

    private static Outlook asKnown(Question question, List<ContractReading> contracts) {
        Collection<FaultCause> excluded = question.cause() == null ? excluded(contracts) : List.of();
        if (question.component() != null) {
            Scenario now = Scenario.of(contracts, question.component(), question.cause());
            return new Outlook(now, question.component(), causes(now, excluded));
        }
        Set<String> named = new TreeSet<>();
        contracts.forEach(contract -> named.addAll(contract.components()));
        question.unit().replacements().forEach(replacement -> named.add(replacement.component()));
        Scenario whole = Scenario.of(contracts, null, question.cause());
        List<Scenario> possible = new ArrayList<>(causes(whole, excluded));
        List<Scenario> parts = new ArrayList<>();
        List<String> names = List.copyOf(named);
        for (String component : names) {
            Scenario part = Scenario.of(contracts, component, question.cause());
            parts.add(part);
            possible.addAll(causes(part, excluded));
        }
        boolean answered = contracts.stream().anyMatch(contract -> contract.answers(null));
        if (answered || parts.isEmpty()) {
            return new Outlook(whole, null, possible);
        }
        // No term is about the whole: what is least for the customer among the parts is said, so that nothing is promised too much.
        Scenario least = Objects.requireNonNull(parts.stream().max(Comparator.comparing((Scenario part) -> part.liability(CostClass.PARTS))
                .thenComparing(part -> part.liability(CostClass.LABOUR)).thenComparing(part -> part.liability(CostClass.TRAVEL))).orElse(null));
        return new Outlook(least, names.get(parts.indexOf(least)), possible);
    }

    private static List<Scenario> causes(Scenario scenario, Collection<FaultCause> excluded) {
        List<Scenario> found = new ArrayList<>();
        found.add(scenario);
        excluded.forEach(cause -> found.add(scenario.with(cause)));
        return found;
    }

    /** Of causes that have the same consequence under each contract one: what they come to is the same. */
    private static Collection<FaultCause> excluded(List<ContractReading> contracts) {
        Map<List<Liability>, FaultCause> causes = new LinkedHashMap<>();
        for (FaultCause cause : FaultCause.values()) {
            if (contracts.stream().anyMatch(contract -> contract.excluded().contains(cause))) {
                causes.putIfAbsent(contracts.stream().map(contract -> contract.excluded().consequence(cause)).toList(), cause);
            }
        }
        return causes.values();
    }

    Liability best(CostClass cost) {
        Liability best = now.liability(cost);
        for (Scenario scenario : possible) {
            Liability other = scenario.atBest(cost);
            best = other.isBetterThan(best) ? other : best;
        }
        return best;
    }

    Liability worst(CostClass cost) {
        Liability worst = now.liability(cost);
        for (Scenario scenario : possible) {
            Liability other = scenario.liability(cost);
            worst = worst.isBetterThan(other) ? other : worst;
        }
        return worst;
    }
}
