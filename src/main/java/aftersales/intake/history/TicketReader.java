package aftersales.intake.history;

import aftersales.intake.file.CsvRecord;
import aftersales.intake.history.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes tickets out of their lines. The log's lines are believed; columns that say something else (when it was opened,
 * resolved, closed) are kept as facts and the contradiction is found.
 */
public final class TicketReader {

    private static final String JOINED = " · ";
    private static final String CHANGED = " → ";

    private final Layout layout;
    private final LogParser parser;
    private final String desk;

    /**
     * @param desk name of the other desk: stands where the log does not say who did something
     * @param now  nothing in the log may lie after it
     */
    public TicketReader(List<String> header, LogMapping mapping, String desk, Instant now) {
        this.layout = new Layout(header, mapping);
        this.parser = new LogParser(mapping, layout, now);
        this.desk = desk;
    }

    /**
     * Reads one ticket.
     *
     * @param records  all of its lines, as they stand in the file
     * @param findings takes what is wrong or contradicts
     * @return null if none of its lines is sound
     */
    public @Nullable ReadTicket read(String number, List<CsvRecord> records, Consumer<Finding> findings) {
        List<LogLine> sound = new ArrayList<>();
        for (CsvRecord record : records) {
            LogLine line = parser.parse(number, record, findings);
            if (line != null) {
                sound.add(line);
            }
        }
        if (sound.isEmpty()) {
            return null;
        }
        List<Timeline.Moment> moments = Timeline.of(number, sound, findings);
        List<LogLine> lines = moments.stream().map(Timeline.Moment::line).toList();
        Map<String, String> facts = facts(lines);

        StepBuilder steps = new StepBuilder(number, desk, findings);
        report(number, lines, steps, facts, findings);
        moments.forEach(steps::take);
        compare(number, lines, Target.RESOLVED_AT, LogLine::resolvedAt, steps.solved(), Kind.RESOLVED_DIFFERS, facts, findings);
        compare(number, lines, Target.CLOSED_AT, LogLine::closedAt, steps.closed(), Kind.CLOSED_DIFFERS, facts, findings);
        String title = pieces(lines, Target.TITLE, JOINED);
        return new ReadTicket(number, Cut.to(title.isEmpty() ? number : title, 200), Cut.to(pieces(lines, Target.DESCRIPTION, "\n"), 8000),
                Cut.to(lastKnown(lines, Target.CALLER), 120), Priorities.of(lastKnown(lines, Target.PRIORITY)), steps.steps(), facts);
    }

    /** The report is what the log says of the opening, unless something happened before that. */
    private void report(String number, List<LogLine> lines, StepBuilder steps, Map<String, String> facts, Consumer<Finding> findings) {
        LogLine first = lines.get(0);
        LogLine opening = lines.stream().filter(line -> line.openedAt() != null).findFirst().orElse(first);
        Instant openedAt = Objects.requireNonNullElse(opening.openedAt(), first.at());
        for (LogLine line : lines) {
            if (line.at().isBefore(openedAt)) {
                findings.accept(Finding.of(line.line(), number, Kind.BEFORE_OPENING, raw(line, Target.CHANGED_AT), raw(opening, Target.OPENED_AT)));
            }
        }
        lines.stream().filter(line -> line.openedAt() != null && !line.openedAt().equals(openedAt)).findFirst().ifPresent(other ->
                findings.accept(Finding.of(other.line(), number, Kind.OPENED_DIFFERS, layout.name(Target.OPENED_AT),
                        raw(other, Target.OPENED_AT), raw(opening, Target.OPENED_AT))));
        if (first.at().isBefore(openedAt)) {
            keep(lines, Target.OPENED_AT, facts);
        }
        String by = lastKnown(lines, Target.OPENED_BY);
        steps.report(openedAt.isBefore(first.at()) ? openedAt : first.at(), by.isEmpty() ? first.by() : by, first.word());
    }

    private void compare(String number, List<LogLine> lines, Target column, Function<LogLine, @Nullable Instant> said,
            @Nullable LogLine happened, Kind kind, Map<String, String> facts, Consumer<Finding> findings) {
        LogLine saying = null;
        for (LogLine line : lines) {
            saying = said.apply(line) == null ? saying : line;
        }
        if (saying == null) {
            if (!lastKnown(lines, column).isEmpty()) {
                keep(lines, column, facts);
            }
        } else if (happened == null || !happened.at().equals(said.apply(saying))) {
            LogLine at = happened == null ? saying : happened;
            findings.accept(Finding.of(at.line(), number, kind, layout.name(column), raw(saying, column),
                    happened == null ? "–" : raw(happened, Target.CHANGED_AT)));
            keep(lines, column, facts);
        }
    }

    private Map<String, String> facts(List<LogLine> lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        keep(lines, Target.FACT, facts);
        keep(lines, Target.PRIORITY, facts);
        return facts;
    }

    /** What a column says, and what it said later where that changed. */
    private void keep(List<LogLine> lines, Target target, Map<String, String> facts) {
        for (int place : layout.places(target)) {
            List<String> values = new ArrayList<>();
            for (LogLine line : lines) {
                String value = layout.known(line.cells(), place);
                if (!value.isEmpty() && (values.isEmpty() || !values.get(values.size() - 1).equals(value))) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                facts.put(layout.name(place), Cut.to(String.join(CHANGED, values), 400));
            }
        }
    }

    private String pieces(List<LogLine> lines, Target target, String between) {
        List<String> pieces = new ArrayList<>();
        for (int place : layout.places(target)) {
            String piece = lastKnown(lines, place);
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return String.join(between, pieces);
    }

    private String lastKnown(List<LogLine> lines, Target target) {
        List<Integer> places = layout.places(target);
        return places.isEmpty() ? "" : lastKnown(lines, places.get(0));
    }

    private String lastKnown(List<LogLine> lines, int place) {
        String known = "";
        for (LogLine line : lines) {
            String value = layout.known(line.cells(), place);
            known = value.isEmpty() ? known : value;
        }
        return known;
    }

    private String raw(LogLine line, Target target) {
        return layout.cell(line.cells(), target);
    }
}
