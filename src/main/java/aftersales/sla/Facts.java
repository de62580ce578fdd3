package aftersales.sla;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a case when its terms are chosen. A fact that is not named is unknown and fits no condition. */
public record Facts(Map<Fact, String> values) {

    private static final Facts NONE = new Facts(Map.of());

    /** @throws IllegalArgumentException for a word that the fact does not know */
    public Facts {
        values.forEach((fact, value) -> {
            if (!fact.accepts(value)) {
                throw new IllegalArgumentException(fact + " is never " + value);
            }
        });
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public static Facts none() {
        return NONE;
    }

    /** @param value null, or a word of an open fact that is blank: unknown */
    public Facts with(Fact fact, @Nullable String value) {
        Map<Fact, String> all = new EnumMap<>(Fact.class);
        all.putAll(values);
        if (value == null || value.isBlank()) {
            all.remove(fact);
        } else {
            all.put(fact, value);
        }
        return new Facts(all);
    }

    public @Nullable String get(Fact fact) {
        return values.get(fact);
    }
}
