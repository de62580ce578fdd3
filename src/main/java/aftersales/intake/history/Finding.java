package aftersales.intake.history;

import java.util.List;

/**
 * Something about one line that people should know.
 *
 * @param number  the other desk's number of the ticket, empty where the line has none
 * @param details arguments of the kind's message: column, value, what stood against it
 */
public record Finding(int line, String number, Kind kind, List<String> details) {

    /** What was found. */
    public enum Kind {
        // The line is not imported.
        COLUMNS(true), QUOTES(true), LENGTH(true), NUMBER_MISSING(true), NUMBER_LONG(true), STATE_MISSING(true), STATE_UNKNOWN(true),
        TIME_MISSING(true), TIME_UNREADABLE(true), TIME_FUTURE(true), TIME_TOO_OLD(true),
        /** The ticket has more lines than any real one; this one and those after it are left out. */
        TOO_MANY_LINES(true),
        /** The rules for tickets refuse its history as a whole. */
        REFUSED(true),
        // The line is imported; the file contradicts itself.
        /** Letter by letter an earlier line of its ticket. */
        IDENTICAL(false),
        /** Stands before a line that happened earlier. */
        OUT_OF_ORDER(false),
        /** Happened before the ticket is said to be opened. */
        BEFORE_OPENING(false),
        OPENED_DIFFERS(false), RESOLVED_DIFFERS(false), CLOSED_DIFFERS(false), CLOSED_UNRESOLVED(false),
        /** A state that comes too late to count, such as "new" out of order, or "resolved" after "closed". */
        STATE_IGNORED(false),
        /** A time of a column that is only compared can't be read. */
        COLUMN_UNREADABLE(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** Whether the line is lost. */
        public boolean isError() {
            return error;
        }
    }

    public Finding {
        details = details.stream().map(detail -> Cut.to(detail, 200)).toList();
        number = Cut.to(number, 80);
    }

    static Finding of(int line, String number, Kind kind, String... details) {
        return new Finding(line, number, kind, List.of(details));
    }
}
