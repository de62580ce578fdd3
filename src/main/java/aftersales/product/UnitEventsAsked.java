package aftersales.product;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Which events of a unit are asked for: those of these kinds that come before a place in its life.
 *
 * @param before moment of that place
 * @param key    key of the event at that moment, whose predecessors are asked for
 * @param most   how many
 */
public record UnitEventsAsked(Set<UnitEventKind> kinds, Instant before, String key, int most) {

    public UnitEventsAsked {
        kinds = Set.copyOf(kinds);
    }

    /** @param rows a select with the columns {@code kind}, {@code at} and {@code key}, unique among all modules, and whatever else is told */
    public String sql(String rows) {
        return """
                select * from (%s) life where life.kind = any(:kinds) and life.at is not null
                    and (life.at, life.key collate "C") < (cast(:before as timestamptz), cast(:key as text) collate "C")
                order by life.at desc, life.key collate "C" desc limit :most
                """.formatted(rows);
    }

    /** The parameters of {@link #sql}. */
    public Map<String, Object> params() {
        return Map.of("kinds", kinds.stream().map(Enum::name).toArray(String[]::new), "before", Timestamp.from(before), "key", key, "most", most);
    }

    /** The key of a row as SQL: numbers in their order. */
    public static String key(String prefix, String id) {
        return "'" + prefix + "-' || lpad(cast(" + id + " as text), 19, '0')";
    }
}
