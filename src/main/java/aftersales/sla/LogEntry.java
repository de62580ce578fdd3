package aftersales.sla;

import org.jspecify.annotations.Nullable;

/**
 * A line of a subject's log as the replay reads it.
 *
 * @param change what is promised from then on; with {@link EventKind#TERMS_SET} only
 */
record LogEntry(SlaEvent event, @Nullable Change change) {

    /**
     * @param facts all that is known, not only what became another
     * @param cause null for the terms that a subject was opened under
     */
    record Change(Terms terms, Facts facts, @Nullable ChangeCause cause) {
    }

    static LogEntry of(SlaEvent event) {
        return new LogEntry(event, null);
    }
}
