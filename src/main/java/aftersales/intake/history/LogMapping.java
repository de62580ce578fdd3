package aftersales.intake.history;

import aftersales.intake.file.TimeFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns and states of another desk's log mean.
 *
 * @param columns by the column's name; one that is not named is a fact
 * @param states  by the other desk's word; a state that is not named makes its lines errors
 * @param zone    where its local times are
 */
public record LogMapping(Map<String, Target> columns, Map<String, Meaning> states, TimeFormat format, ZoneId zone) {

    public LogMapping {
        columns = Map.copyOf(columns);
        states = Map.copyOf(states);
    }

    Target target(String column) {
        return columns.getOrDefault(column, Target.FACT);
    }

    /** What columns with these names most likely are. No two get a target that only one may have. */
    public static Map<String, Target> guess(Collection<String> header) {
        Map<Target, String> singles = new EnumMap<>(Target.class);
        Map<String, Target> guessed = new LinkedHashMap<>();
        for (String column : header) {
            Target target = guess(column);
            if (Target.SINGLE.contains(target)) {
                String before = singles.get(target);
                if (before != null && target.fit(before).orElseThrow() <= target.fit(column).orElseThrow()) {
                    target = Target.FACT;
                } else if (singles.put(target, column) != null) {
                    guessed.put(before, Target.FACT);
                }
            }
            guessed.put(column, target);
        }
        entitle(guessed);
        return guessed;
    }

    private static Target guess(String column) {
        for (Target target : Target.values()) {
            if (target.fit(column).isPresent()) {
                return target;
            }
        }
        return Target.FACT;
    }

    /** A log without a title has one in its categories. */
    private static void entitle(Map<String, Target> guessed) {
        if (guessed.containsValue(Target.TITLE)) {
            return;
        }
        List<String> categories = new ArrayList<>(guessed.keySet());
        categories.removeIf(column -> guessed.get(column) != Target.FACT
                || !column.toLowerCase(java.util.Locale.ROOT).matches(".*(category|symptom|类别|分类|症状|现象).*"));
        categories.forEach(column -> guessed.put(column, Target.TITLE));
    }
}
