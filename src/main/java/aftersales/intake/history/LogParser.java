package aftersales.intake.history;

import aftersales.intake.file.CsvRecord;
import aftersales.intake.history.Finding.Kind;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads single lines: either all that a step needs is there, or the line is broken and says why. */
final class LogParser {

    static final int LONGEST_NUMBER = 80;

    private static final Instant OLDEST = Instant.parse("1970-01-02T00:00:00Z");

    private final LogMapping mapping;
    private final Layout layout;
    private final Instant now;

    /** @param now nothing may have happened later */
    LogParser(LogMapping mapping, Layout layout, Instant now) {
        this.mapping = mapping;
        this.layout = layout;
        this.now = now;
    }

    /** The line, or null if it is broken: then that was found. */
    @Nullable LogLine parse(String number, CsvRecord record, Consumer<Finding> findings) {
        var reading = new Reading(number, record, findings);
        String word = layout.cell(record.cells(), Target.STATE);
        Meaning meaning = mapping.states().get(word);
        if (word.isEmpty()) {
            reading.find(Kind.STATE_MISSING, layout.name(Target.STATE));
        } else if (meaning == null) {
            reading.find(Kind.STATE_UNKNOWN, word);
        }
        Instant at = reading.moment(Target.CHANGED_AT, true);
        if (at == null && reading.sound) {
            reading.find(Kind.TIME_MISSING, layout.name(Target.CHANGED_AT));
        }
        Instant openedAt = reading.moment(Target.OPENED_AT, true);
        if (!reading.sound || at == null || meaning == null) {
            return null;
        }
        return new LogLine(record.line(), at, word, meaning, layout.cell(record.cells(), Target.CHANGED_BY), openedAt,
                reading.moment(Target.RESOLVED_AT, false), reading.moment(Target.CLOSED_AT, false), record.cells());
    }

    private final class Reading {

        private final String number;
        private final CsvRecord record;
        private final Consumer<Finding> findings;
        private boolean sound = true;

        Reading(String number, CsvRecord record, Consumer<Finding> findings) {
            this.number = number;
            this.record = record;
            this.findings = findings;
        }

        /** @param needed without it the line is broken; else it is only compared */
        @Nullable Instant moment(Target target, boolean needed) {
            String text = layout.cell(record.cells(), target);
            if (text.isEmpty()) {
                return null;
            }
            Instant moment = mapping.format().moment(text, mapping.zone());
            if (moment != null && !moment.isAfter(now) && !moment.isBefore(OLDEST)) {
                return moment;
            }
            Kind kind = !needed ? Kind.COLUMN_UNREADABLE : moment == null ? Kind.TIME_UNREADABLE
                    : moment.isAfter(now) ? Kind.TIME_FUTURE : Kind.TIME_TOO_OLD;
            find(kind, layout.name(target), text);
            return null;
        }

        void find(Kind kind, String... details) {
            findings.accept(new Finding(record.line(), number, kind, List.of(details)));
            sound &= !kind.isError();
        }
    }
}
