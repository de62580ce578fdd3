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

    private final String name;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final List<TimeFormat> formats = new ArrayList<>(TimeFormat.COMMON);
    private boolean many;
    private int known;

    ColumnSurvey(String name) {
        this.name = name;
    }

    void take(String cell) {
        if (Unknown.is(cell)) {
            return;
        }
        known++;
        formats.removeIf(format -> !format.reads(cell));
        String value = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
        if (values.size() < MOST_VALUES || values.containsKey(value)) {
            values.merge(value, 1, Integer::sum);
        } else {
            many = true;
        }
    }

    Survey.Column result() {
        List<Survey.Value> found = new ArrayList<>();
        values.forEach((text, count) -> found.add(new Survey.Value(text, count)));
        return new Survey.Column(name, known, many ? found.subList(0, 3) : found, many,
                known == 0 ? List.of() : formats.stream().map(TimeFormat::pattern).toList());
    }
}
