package aftersales.sla.web;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button between the rows of the policy form asks for: {@code targets.up.2}, {@code ladder.add}.
 *
 * @param row counted from 0
 */
record RowStep(String list, String what, int row) {

    private static final Pattern FORM = Pattern.compile("(targets|ladder)\\.(add|remove|up|down)(?:\\.(\\d{1,4}))?");

    /** Null for anything else. */
    static @Nullable RowStep of(String step) {
        Matcher matcher = FORM.matcher(step);
        return matcher.matches() ? new RowStep(matcher.group(1), matcher.group(2), matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3)))
                : null;
    }

    /** @param target makes what "add" adds to the targets */
    void take(PolicyForm form, Supplier<TargetForm> target) {
        if (list.equals("ladder")) {
            take(form.getLadder(), RungForm::blank);
        } else {
            take(form.getTargets(), target);
        }
    }

    private <T> void take(List<T> rows, Supplier<T> blank) {
        if (what.equals("add")) {
            rows.add(blank.get());
        } else if (row >= 0 && row < rows.size()) {
            switch (what) {
                case "remove" -> rows.remove(row);
                case "up" -> Collections.swap(rows, row, Math.max(0, row - 1));
                case "down" -> Collections.swap(rows, row, Math.min(rows.size() - 1, row + 1));
                default -> { }
            }
        }
    }
}
