package aftersales.sla;

import aftersales.kernel.time.WorkingCalendar;
import java.util.Set;

/**
 * What the replay needs to know of one target: the promised working seconds, their calendar, and what starts and pauses
 * the clock.
 */
record Term(TargetKind kind, long seconds, WorkingCalendar calendar, EventKind start, Set<PauseReason> pausable) {

    Term {
        if (seconds <= 0) {
            throw new IllegalArgumentException("a promise of " + seconds + " seconds");
        }
        pausable = Set.copyOf(pausable);
    }

    /** The reopening is the report of the new cycle. */
    boolean isStartedBy(EventKind event) {
        return event == start || event == EventKind.REOPENED && start == EventKind.REPORTED;
    }

    /** Working seconds after which a share of the promise is used up, rounded up to whole ones. */
    long share(int percent) {
        return (seconds * percent + 99) / 100;
    }
}
