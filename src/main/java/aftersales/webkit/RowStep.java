package aftersales.webkit;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button between the rows of a form asks for: {@code targets.up.2}, {@code lines.add}. The buttons are in
 * {@code kit/rows}.
 *
 * @param row counted from 0; -1 where none is named
 */
public record RowStep(String list, String what, int row) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)\\.(add|remove|up|down)(?:\\.(\\d{1,4}))?");

    /** Null for anything else. */
    public static @Nullable RowStep of(String step) {
        Matcher matcher = FORM.matcher(step);
        return matcher.matches() ? new RowStep(matcher.group(1), matcher.group(2), matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3)))
                : null;
    }

    /** Changes the rows; a row that is not there stays away. */
    public <T> void take(List<T> rows, Supplier<T> blank) {
        if (what.equals("add")) {
            rows.add(blank.get());
        } else if (row >= 0 && row < rows.size()) {
            switch (what) {
                case "remove" -> rows.remove(row);
                case "up" -> Collections.swap(rows, row, Math.max(0, row - 1));
                default -> Collections.swap(rows, row, Math.min(rows.size() - 1, row + 1));
            }
        }
    }
}
