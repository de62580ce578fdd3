package aftersales.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * When work is done, and the arithmetic over it. Immutable and safe for many threads. Everything counts in whole seconds
 * of real time: a fraction of a second in an argument is cut off.
 *
 * <p>The conventions: stretches are {@code [open, close)}; a deadline is the earliest instant by which the duration is
 * used up, so an exact fill ends at the closing time; a zero duration rolls forward to the next opening; a reversed span
 * is zero; a skipped local time moves forward, a repeated one takes the earlier offset; an overnight shift belongs to the
 * date on which it starts; what overlaps counts once; round the clock means real elapsed time.
 */
public final class WorkingCalendar {

    /** Blocks kept: from the year 1833 to 2378. Whoever asks beyond has mistyped a year. */
    private static final int BLOCKS = 512;
    private static final int BLOCKS_BEFORE_1970 = 128;

    private final ZoneId zone;
    private final WeeklyHours week;
    private final boolean roundTheClock;
    private final AtomicReferenceArray<OpenTimes> blocks;

    private WorkingCalendar(ZoneId zone, WeeklyHours week) {
        this.zone = zone;
        this.week = week;
        this.roundTheClock = week.isRoundTheClock();
        this.blocks = new AtomicReferenceArray<>(roundTheClock ? 0 : BLOCKS);
    }

    /** Every second counts. The zone only tells which local day an instant belongs to. */
    public static WorkingCalendar roundTheClock(ZoneId zone) {
        return new WorkingCalendar(zone, WeeklyHours.everyDay(Hours.wholeDay()));
    }

    /** The same hours every week, in local time of the zone. */
    public static WorkingCalendar weekly(ZoneId zone, WeeklyHours week) {
        return new WorkingCalendar(zone, week);
    }

    public ZoneId zone() {
        return zone;
    }

    public WeeklyHours week() {
        return week;
    }

    public boolean isRoundTheClock() {
        return roundTheClock;
    }

    /** The hours that start on a local date. */
    public List<Hours> hoursOn(LocalDate date) {
        return week.on(date.getDayOfWeek());
    }

    /** Whether work is done at this instant; at the closing instant it no longer is. */
    public boolean isOpen(Instant at) {
        long t = at.getEpochSecond();
        return roundTheClock || block(t >> OpenTimes.BLOCK_BITS).isOpen(t);
    }

    /**
     * The instant by which so much working time has passed since the start.
     *
     * @throws NoWorkingTime where the calendar never gets there
     */
    public Instant deadline(Instant start, Duration work) {
        long seconds = notNegative(work);
        long t = start.getEpochSecond();
        if (roundTheClock) {
            return Instant.ofEpochSecond(t + seconds);
        }
        requireHours();
        long number = t >> OpenTimes.BLOCK_BITS;
        OpenTimes block = block(number);
        if (seconds == 0) {
            long opening = block.nextOpening(t);
            while (opening == Long.MAX_VALUE) {
                opening = block(++number).nextOpening(number << OpenTimes.BLOCK_BITS);
            }
            return Instant.ofEpochSecond(opening);
        }
        long needed = seconds + block.until(t);
        while (needed > block.total) {
            needed -= block.total;
            block = block(++number);
        }
        return Instant.ofEpochSecond(block.earliestAfter(needed));
    }

    /**
     * The latest instant from which so much working time passes until the end: the mirror image of {@link #deadline}. A
     * zero duration rolls back to the last closing.
     *
     * @throws NoWorkingTime where the calendar never had so much
     */
    public Instant before(Instant end, Duration work) {
        long seconds = notNegative(work);
        long t = end.getEpochSecond();
        if (roundTheClock) {
            return Instant.ofEpochSecond(t - seconds);
        }
        requireHours();
        long number = t >> OpenTimes.BLOCK_BITS;
        if (seconds == 0) {
            long closing = block(number).lastClosing(t);
            while (closing == Long.MIN_VALUE) {
                closing = block(--number).lastClosing((number + 1) << OpenTimes.BLOCK_BITS);
            }
            return Instant.ofEpochSecond(closing);
        }
        OpenTimes block = block(number);
        long available = block.until(t);
        while (available < seconds) {
            seconds -= available;
            block = block(--number);
            available = block.total;
        }
        return Instant.ofEpochSecond(block.latestAfter(available - seconds));
    }

    /** Working time inside {@code [from, to)}; zero where the span is reversed. */
    public Duration elapsed(Instant from, Instant to) {
        long a = from.getEpochSecond();
        long b = to.getEpochSecond();
        if (b <= a) {
            return Duration.ZERO;
        }
        if (roundTheClock) {
            return Duration.ofSeconds(b - a);
        }
        long number = a >> OpenTimes.BLOCK_BITS;
        long last = b >> OpenTimes.BLOCK_BITS;
        long seconds = -block(number).until(a);
        for (; number < last; number++) {
            seconds += block(number).total;
        }
        return Duration.ofSeconds(seconds + block(last).until(b));
    }

    /** The stretches of working time inside {@code [from, to)}, in order, none touching the next. */
    public List<OpenPeriod> openPeriods(Instant from, Instant to) {
        long a = from.getEpochSecond();
        long b = to.getEpochSecond();
        List<long[]> found = new ArrayList<>();
        if (a < b && roundTheClock) {
            found.add(new long[] {a, b});
        } else if (a < b) {
            for (long number = a >> OpenTimes.BLOCK_BITS; number <= b >> OpenTimes.BLOCK_BITS; number++) {
                block(number).collect(a, b, found);
            }
        }
        return found.stream()
                .map(p -> new OpenPeriod(Instant.ofEpochSecond(p[0]), Instant.ofEpochSecond(p[1])))
                .toList();
    }

    private OpenTimes block(long number) {
        long i = number + BLOCKS_BEFORE_1970;
        if (i < 0 || i >= BLOCKS) {
            throw new NoWorkingTime("not within the years 1833 to 2378: " + this);
        }
        OpenTimes block = blocks.get((int) i);
        if (block == null) {
            // Two threads may both make it: they make the same.
            block = OpenTimes.of(number, zone.getRules(), this::hoursOn);
            blocks.set((int) i, block);
        }
        return block;
    }

    private void requireHours() {
        if (week.isEmpty()) {
            throw new NoWorkingTime("no working hours at all: " + this);
        }
    }

    private static long notNegative(Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("working time is not negative: " + work);
        }
        return work.getSeconds();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that && zone.equals(that.zone) && week.equals(that.week);
    }

    @Override
    public int hashCode() {
        return 31 * zone.hashCode() + week.hashCode();
    }

    @Override
    public String toString() {
        return roundTheClock ? "24×7 " + zone : zone + " " + week.days();
    }
}
