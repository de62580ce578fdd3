package aftersales.intake.history;

import aftersales.intake.history.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts the lines of a ticket into the order in which they happened: by their times, and within the same time as in the file.
 * A ticket whose lines all go backwards was written with the newest on top and is turned round.
 */
final class Timeline {

    /** @param late stands in the file before a line that happened earlier: its state may not turn the ticket back */
    record Moment(LogLine line, boolean late) {
    }

    private Timeline() {
    }

    static List<Moment> of(String number, List<LogLine> inFile, Consumer<Finding> findings) {
        List<LogLine> lines = distinct(number, inFile, findings);
        if (isBackwards(lines)) {
            lines = reversed(lines);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        List<LogLine> placed = lines;
        order.sort(Comparator.comparing(i -> placed.get(i).at()));
        List<Moment> moments = new ArrayList<>();
        int furthest = -1;
        for (int i : order) {
            boolean late = i < furthest;
            furthest = Math.max(furthest, i);
            LogLine line = placed.get(i);
            if (late) {
                findings.accept(Finding.of(line.line(), number, Kind.OUT_OF_ORDER, line.word()));
            }
            moments.add(new Moment(line, late));
        }
        return moments;
    }

    private static List<LogLine> distinct(String number, List<LogLine> lines, Consumer<Finding> findings) {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<LogLine> distinct = new ArrayList<>();
        for (LogLine line : lines) {
            Integer before = seen.putIfAbsent(line.cells(), line.line());
            if (before == null) {
                distinct.add(line);
            } else {
                findings.accept(Finding.of(line.line(), number, Kind.IDENTICAL, before.toString()));
            }
        }
        return distinct;
    }

    private static boolean isBackwards(List<LogLine> lines) {
        boolean falls = false;
        for (int i = 1; i < lines.size(); i++) {
            Instant before = lines.get(i - 1).at();
            Instant at = lines.get(i).at();
            if (at.isAfter(before)) {
                return false;
            }
            falls |= at.isBefore(before);
        }
        return falls;
    }

    private static List<LogLine> reversed(List<LogLine> lines) {
        List<LogLine> turned = new ArrayList<>(lines);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
