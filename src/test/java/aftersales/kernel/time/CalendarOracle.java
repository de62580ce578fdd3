package aftersales.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The same calendar by brute force: every minute of a window (or every second) is written down as open or closed, questions
 * are answered by walking over them. Knows nothing of blocks, sums and searches. Hours and instants must be whole steps.
 */
public final class CalendarOracle {

    private final Instant origin;
    /** Seconds from one note to the next. */
    private final int step;
    private final int steps;
    private final BitSet open = new BitSet();

    public CalendarOracle(ZoneId zone, WeeklyHours week, Instant origin, Duration window) {
        this(zone, date -> week.on(date.getDayOfWeek()), origin, window);
    }

    public CalendarOracle(ZoneId zone, Function<LocalDate, List<Hours>> hoursOn, Instant origin, Duration window) {
        this(zone, hoursOn, origin, window, 60);
    }

    CalendarOracle(ZoneId zone, Function<LocalDate, List<Hours>> hoursOn, Instant origin, Duration window, int step) {
        this.origin = origin;
        this.step = step;
        this.steps = (int) (window.getSeconds() / step);
        LocalDate first = origin.atZone(zone).toLocalDate().minusDays(4);
        LocalDate last = origin.plus(window).atZone(zone).toLocalDate().plusDays(2);
        for (LocalDate date = first; date.isBefore(last); date = date.plusDays(1)) {
            for (Hours hours : hoursOn.apply(date)) {
                // ZonedDateTime has the two conventions built in: gaps move forward, overlaps take the earlier offset.
                Instant from = date.atStartOfDay().plusSeconds(hours.open()).atZone(zone).toInstant();
                Instant to = date.atStartOfDay().plusSeconds(hours.close()).atZone(zone).toInstant();
                for (Instant at = from; at.isBefore(to); at = at.plusSeconds(step)) {
                    if (!at.isBefore(origin) && index(at) < steps) {
                        open.set(index(at));
                    }
                }
            }
        }
    }

    /** Breaks, step by step. */
    CalendarOracle without(List<Break> breaks) {
        for (Break part : breaks) {
            int to = part.to() == null ? steps : Math.min(steps, Math.max(0, index(part.to())));
            for (int i = Math.max(0, index(part.from())); i < to; i++) {
                open.clear(i);
            }
        }
        return this;
    }

    public boolean isOpen(Instant at) {
        return open.get(index(at));
    }

    public Duration elapsed(Instant from, Instant to) {
        int counted = 0;
        for (int i = index(from); i < index(to); i++) {
            counted += open.get(i) ? 1 : 0;
        }
        return Duration.ofSeconds((long) counted * step);
    }

    /** Null where the window ends first. */
    public Instant deadline(Instant start, Duration work) {
        long left = work.getSeconds() / step;
        int i = index(start);
        if (left == 0) {
            i = open.nextSetBit(i);
            return i < 0 ? null : at(i);
        }
        for (; i < steps; i++) {
            if (open.get(i) && --left == 0) {
                return at(i + 1);
            }
        }
        return null;
    }

    /** Null where the window begins first. */
    public Instant before(Instant end, Duration work) {
        long left = work.getSeconds() / step;
        int i = index(end);
        if (left == 0) {
            i = open.previousSetBit(i - 1);
            return i < 0 ? null : at(i + 1);
        }
        for (i--; i >= 0; i--) {
            if (open.get(i) && --left == 0) {
                return at(i);
            }
        }
        return null;
    }

    private int index(Instant at) {
        return Math.toIntExact(Math.floorDiv(Duration.between(origin, at).getSeconds(), step));
    }

    private Instant at(int index) {
        return origin.plusSeconds((long) index * step);
    }
}
