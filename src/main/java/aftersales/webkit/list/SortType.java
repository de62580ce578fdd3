package aftersales.webkit.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a sort column holds; its values travel in cursors as the database writes them. */
public enum SortType {
    TEXT("text"), NUMBER("bigint"), MOMENT("timestamptz"), DAY("date");

    private static final Pattern MOMENTS = Pattern.compile("-?infinity|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-]\\d\\d(:\\d\\d)?");
    private static final int LONGEST = 1000;

    private final String sql;

    SortType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** Could the database have written this? A forged cursor must not reach it. */
    boolean accepts(String value) {
        return switch (this) {
            case TEXT -> value.length() <= LONGEST && value.indexOf('\0') < 0;
            case NUMBER -> value.matches("-?\\d{1,18}");
            case MOMENT -> MOMENTS.matcher(value).matches() && (value.endsWith("infinity") || isDay(value.substring(0, 10)));
            case DAY -> value.matches("-?infinity") || isDay(value);
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
