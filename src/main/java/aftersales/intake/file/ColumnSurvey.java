package aftersales.intake.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a column says while its file is read. */
final class ColumnSurvey {

    /** More than any desk has states. */
    static final int MOST_VALUES = 60;

    private static final int LONGEST = 80;
    private static final int MISSES = 5;

    private final String name;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    /** Those that may still be the column's, and how many values each could not read. */
    private final Map<TimeFormat, Integer> formats = new LinkedHashMap<>();
    private boolean many;
    private int known;

    ColumnSurvey(String name) {
        this.name = name;
        TimeFormat.COMMON.forEach(format -> formats.put(format, 0));
    }

    void take(String cell) {
        if (Unknown.is(cell)) {
            return;
        }
        known++;
        formats.entrySet().removeIf(format -> !format.getKey().reads(cell) && isTooOften(format.setValue(format.getValue() + 1) + 1));
        String value = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
        if (values.size() < MOST_VALUES || values.containsKey(value)) {
            values.merge(value, 1, Integer::sum);
        } else {
            many = true;
        }
    }

    /** A broken line or two do not change what the column is. */
    private boolean isTooOften(int misses) {
        return misses > MISSES && misses > known / 10;
    }

    /** Those that read the most, if that is more than half. */
    private List<String> patterns() {
        int fewest = formats.values().stream().mapToInt(misses -> misses).min().orElse(known);
        return fewest * 2 >= known ? List.of() : formats.entrySet().stream().filter(format -> format.getValue() == fewest)
                .map(format -> format.getKey().pattern()).toList();
    }

    Survey.Column result() {
        List<Survey.Value> found = new ArrayList<>();
        values.forEach((text, count) -> found.add(new Survey.Value(text, count)));
        return new Survey.Column(name, known, many ? found.subList(0, 3) : found, many, patterns());
    }
}
