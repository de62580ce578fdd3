package aftersales.sla;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A target is promised only where a fact is one of these. */
public record Condition(Fact fact, SortedSet<String> values) {

    public Condition {
        values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    public static Condition of(Fact fact, String... values) {
        return new Condition(fact, new TreeSet<>(Arrays.asList(values)));
    }

    public static Condition of(Fact fact, Collection<String> values) {
        return new Condition(fact, new TreeSet<>(values));
    }

    boolean holds(Facts facts) {
        String value = facts.get(fact);
        return value != null && values.contains(value);
    }
}
