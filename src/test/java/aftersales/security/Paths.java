package aftersales.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Rows by the patterns they are asked for with: {@code /accounts/{id}} to 7. Serves all patterns that begin so and have none of their own. */
final class Paths {

    private final Map<String, String> values = new HashMap<>();

    void put(String pattern, Object value) {
        values.put(shape(pattern), Body.plain(value).toString());
    }

    boolean knows(String pattern) {
        return values.containsKey(shape(pattern)) || values.containsKey(row(pattern));
    }

    /** The row this pattern, which ends with a variable, is asked for with. */
    String at(String pattern) {
        String value = values.getOrDefault(shape(pattern), values.get(row(pattern)));
        if (value == null) {
            throw new AssertionError("no sample for " + pattern + ", known are " + new TreeSet<>(values.keySet())
                    + ": the module that declares this route must plant one (RouteSamples)");
        }
        return value;
    }

    /** What its variables are called makes no other row of it. */
    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}");
    }

    /** Up to its last variable. */
    private static String row(String pattern) {
        return shape(pattern).replaceFirst("[^}]*$", "");
    }

    /** The beginnings of a pattern, one for each row it names: up to its variable, the last one whole. */
    static List<String> rows(String pattern) {
        List<String> rows = new ArrayList<>();
        var sofar = new StringBuilder();
        for (String segment : pattern.substring(1).split("/")) {
            sofar.append('/').append(segment);
            if (segment.startsWith("{")) {
                rows.add(sofar.toString());
            }
        }
        if (!rows.isEmpty()) {
            rows.set(rows.size() - 1, pattern);
        }
        return rows;
    }

    /** Another one of the same form that nobody has. */
    static String unknown(String value) {
        if (value.matches("\\d+")) {
            return "999999999999";
        }
        return value.matches("[A-Za-z]-\\d{4}-\\d+") ? value.substring(0, 2) + "9912-9999" : "ZZ-unknown";
    }
}
