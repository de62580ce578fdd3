package aftersales.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time that runs from a start on and stands still in breaks. All sums over working time with breaks are made here. What
 * overlaps counts once, what lies before the start does not matter.
 */
public final class Stretches {

    private final WorkingCalendar calendar;
    private final Instant start;
    private final List<Break> breaks;

    /** @param breaks in any order, overlapping or not, also open ones */
    public Stretches(WorkingCalendar calendar, Instant start, List<Break> breaks) {
        this.calendar = calendar;
        this.start = start;
        this.breaks = Break.merged(breaks).stream().map(part -> part.since(start)).filter(Objects::nonNull).toList();
    }

    /** Working seconds used up at an instant. */
    public long used(Instant until) {
        long used = 0;
        Instant from = start;
        for (Break part : breaks) {
            used += seconds(from, earlier(part.from(), until));
            if (part.to() == null) {
                return used;
            }
            from = part.to();
        }
        return used + seconds(from, until);
    }

    /** Working seconds that passed in finished breaks. */
    public long paused() {
        long paused = 0;
        for (Break part : breaks) {
            if (part.to() != null) {
                paused += seconds(part.from(), part.to());
            }
        }
        return paused;
    }

    /**
     * The earliest instant by which so many working seconds are used up, if nothing else happens; for none of them the
     * next one at which time runs.
     *
     * @return null where an open break comes first
     * @throws NoWorkingTime where the calendar never gets there
     */
    public @Nullable Instant reached(long amount) {
        long left = amount;
        Instant from = start;
        for (Break part : breaks) {
            if (amount == 0) {
                Instant opening = calendar.deadline(from, Duration.ZERO);
                if (opening.isBefore(part.from())) {
                    return opening;
                }
            } else {
                long run = seconds(from, part.from());
                if (run >= left) {
                    return calendar.deadline(from, Duration.ofSeconds(left));
                }
                left -= run;
            }
            if (part.to() == null) {
                return null;
            }
            from = part.to();
        }
        return calendar.deadline(from, Duration.ofSeconds(left));
    }

    /**
     * The mirror image of {@link #reached}: the latest start from which so many working seconds are used up at the end.
     *
     * @throws NoWorkingTime where the calendar never had so much
     */
    public static Instant before(WorkingCalendar calendar, Instant end, List<Break> breaks, long amount) {
        List<Break> merged = Break.merged(breaks);
        long left = amount;
        Instant to = end;
        for (int i = merged.size() - 1; i >= 0; i--) {
            Break part = merged.get(i);
            if (!part.from().isBefore(end)) {
                continue;
            }
            Instant from = part.to() == null ? to : earlier(part.to(), to);
            if (amount == 0) {
                Instant closing = calendar.before(to, Duration.ZERO);
                if (closing.isAfter(from)) {
                    return closing;
                }
            } else {
                long run = calendar.elapsed(from, to).getSeconds();
                if (run >= left) {
                    return calendar.before(to, Duration.ofSeconds(left));
                }
                left -= run;
            }
            to = part.from();
        }
        return calendar.before(to, Duration.ofSeconds(left));
    }

    private long seconds(Instant from, Instant to) {
        return calendar.elapsed(from, to).getSeconds();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
