package aftersales.intake;

import aftersales.intake.history.Finding;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a file, or of a part of it.
 *
 * @param tickets   how many it tells of
 * @param fresh     of them new here
 * @param known     of them here already, and left as they are
 * @param customers made for callers that were not here
 * @param states    how many stand in which state, or wait for what, by its word
 * @param found     how many findings of each kind
 */
public record Tally(int tickets, int fresh, int known, int customers, Map<String, Integer> states, Map<Finding.Kind, Integer> found) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, Map.of(), Map.of());

    /** Of a file nobody has worked on yet. */
    public static Tally none() {
        return NOTHING;
    }

    public Tally {
        states = new TreeMap<>(states);
        found = new TreeMap<>(found);
    }

    Tally plus(Tally other) {
        Map<String, Integer> allStates = new TreeMap<>(states);
        other.states.forEach((state, count) -> allStates.merge(state, count, Integer::sum));
        Map<Finding.Kind, Integer> allFound = new TreeMap<>(found);
        other.found.forEach((kind, count) -> allFound.merge(kind, count, Integer::sum));
        return new Tally(tickets + other.tickets, fresh + other.fresh, known + other.known, customers + other.customers, allStates, allFound);
    }

    int found(Finding.Kind kind) {
        return found.getOrDefault(kind, 0);
    }

    /** How many lines are lost. */
    public int errors() {
        return found.entrySet().stream().filter(count -> count.getKey().isError()).mapToInt(Map.Entry::getValue).sum();
    }

    public int warnings() {
        return found.values().stream().mapToInt(Integer::intValue).sum() - errors();
    }
}
