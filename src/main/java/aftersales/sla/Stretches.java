package aftersales.sla;

import aftersales.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one clock cut into stretches in which it ran, between which it was paused. All sums over working time
 * with pauses are made here.
 */
final class Stretches {

    private final WorkingCalendar calendar;
    private final Instant start;
    private final List<Pause> pauses;

    /** @param pauses in order and not overlapping, none beginning before the start; only the last may be open */
    Stretches(WorkingCalendar calendar, Instant start, List<Pause> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.pauses = pauses;
    }

    /** Working seconds used up at an instant. */
    long used(Instant until) {
        long used = 0;
        Instant from = start;
        for (Pause pause : pauses) {
            used += seconds(from, earlier(pause.from(), until));
            if (pause.to() == null) {
                return used;
            }
            from = pause.to();
        }
        return used + seconds(from, until);
    }

    /** Working seconds that passed in finished pauses. */
    long paused() {
        long paused = 0;
        for (Pause pause : pauses) {
            if (pause.to() != null) {
                paused += seconds(pause.from(), pause.to());
            }
        }
        return paused;
    }

    /**
     * When so many working seconds (at least one) are used up, if nothing else happens.
     *
     * @return null where an open pause comes first
     */
    @Nullable Instant reached(long amount) {
        long left = amount;
        Instant from = start;
        for (Pause pause : pauses) {
            long run = seconds(from, pause.from());
            if (run >= left) {
                return calendar.deadline(from, Duration.ofSeconds(left));
            }
            left -= run;
            if (pause.to() == null) {
                return null;
            }
            from = pause.to();
        }
        return calendar.deadline(from, Duration.ofSeconds(left));
    }

    private long seconds(Instant from, Instant to) {
        return calendar.elapsed(from, to).getSeconds();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
