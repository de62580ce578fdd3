package aftersales.sla;

import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the replay needs to know of one target: the promised time and the calendar it is counted in, what starts, stops and
 * pauses the clock, and who is told when.
 */
record Term(TargetKind kind, Allowance allowance, WorkingCalendar calendar, EventKind start, Set<EventKind> stops,
        Set<PauseReason> pausable, Set<PauseReason> approval, Reopening reopening, List<Rung> ladder) {

    Term {
        stops = Set.copyOf(stops);
        pausable = Set.copyOf(pausable);
        approval = Set.copyOf(approval);
        ladder = ladder.stream().anyMatch(Rung::isDeadline) ? List.copyOf(ladder)
                : Stream.concat(ladder.stream(), Stream.of(Rung.at(100))).toList();
    }

    /** The plain one, with the standard ladder. */
    Term(TargetKind kind, long seconds, WorkingCalendar calendar, EventKind start, Set<PauseReason> pausable) {
        this(kind, Allowance.ofSeconds(seconds), calendar, start, kind.stops(), pausable, Set.of(), Reopening.RESTART, Rung.standard());
    }

    /** The reopening is the report of the new cycle. */
    boolean isStartedBy(EventKind event) {
        return event == start || event == EventKind.REOPENED && start == EventKind.REPORTED;
    }

    /** The calendar in which seconds are counted: calendar days pass around the clock. */
    WorkingCalendar counting() {
        return allowance.counting(calendar);
    }

    /** Promised working seconds of a clock that starts then. */
    long seconds(Instant startedAt) {
        return allowance.seconds(calendar, startedAt);
    }
}
