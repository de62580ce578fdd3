package aftersales.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's blocks of about a year, made when first asked for. The sum of each is kept for good, so that a term of
 * decades adds up some dozen numbers; the stretches themselves only of the latest ones, since they need a thousand times
 * the room.
 */
final class OpenBlocks {

    /** From the year 1833 to 2378. Whoever asks beyond has mistyped a year. */
    private static final int BLOCKS = 512;
    private static final int BLOCKS_BEFORE_1970 = 128;
    private static final int FIRST_YEAR = 1833;
    private static final int LAST_YEAR = 2378;
    /** Days with more stretches than usual need more room: fewer blocks are kept of them. */
    private static final int KEPT = 64;
    private static final int USUAL = 4;
    private static final long UNKNOWN = -1;
    /** The years 1 to 9999: others are read nowhere. */
    private static final long EARLIEST = -62_135_596_800L;
    private static final long LATEST = 253_402_300_799L;

    private final ZoneRules rules;
    private final DatedHours hours;
    /** Between these there is work; nothing is made of what lies outside. */
    private final long first;
    private final long last;
    private final AtomicLongArray totals;
    private final AtomicReferenceArray<@Nullable OpenTimes> kept;

    OpenBlocks(ZoneRules rules, DatedHours hours) {
        this.rules = rules;
        this.hours = hours;
        // A shift may end one day later, and offsets are less than a day.
        this.first = hours.first == null ? BLOCKS : Math.max(-BLOCKS_BEFORE_1970, blockOf(hours.first, -2));
        this.last = hours.last == null ? -BLOCKS : Math.min(BLOCKS - BLOCKS_BEFORE_1970 - 1L, blockOf(hours.last, 4));
        int size = hours.isRoundTheClock() ? 0 : BLOCKS;
        this.totals = new AtomicLongArray(size);
        for (int i = 0; i < size; i++) {
            totals.setPlain(i, UNKNOWN);
        }
        this.kept = new AtomicReferenceArray<>(size == 0 ? 0 : KEPT * USUAL / Math.max(USUAL, hours.densest()) + 1);
    }

    private static long blockOf(LocalDate date, int days) {
        return (date.toEpochDay() + days) * Hours.DAY >> OpenTimes.BLOCK_BITS;
    }

    OpenTimes at(long number) {
        requireRange(number);
        int i = index(number) % kept.length();
        OpenTimes block = kept.get(i);
        if (block == null || block.number != number) {
            // Two threads may both make it: they make the same.
            block = OpenTimes.of(number, rules, number < first || number > last ? day -> List.of() : hours::on);
            kept.set(i, block);
            totals.set(index(number), block.total);
        }
        return block;
    }

    private long total(long number) {
        requireRange(number);
        long total = totals.get(index(number));
        return total == UNKNOWN ? at(number).total : total;
    }

    private static int index(long number) {
        return (int) number + BLOCKS_BEFORE_1970;
    }

    long nextOpening(long t) {
        long number = t >> OpenTimes.BLOCK_BITS;
        long opening = at(number).nextOpening(t);
        while (opening == Long.MAX_VALUE) {
            number = later(number);
            opening = at(number).nextOpening(number << OpenTimes.BLOCK_BITS);
        }
        return opening;
    }

    long after(long t, long seconds) {
        long number = t >> OpenTimes.BLOCK_BITS;
        long needed = Math.min(seconds, BLOCKS * OpenTimes.BLOCK) + at(number).until(t);
        for (long total = total(number); needed > total; total = total(number)) {
            needed -= total;
            number = later(number);
        }
        return at(number).earliestAfter(needed);
    }

    long lastClosing(long t) {
        long number = t >> OpenTimes.BLOCK_BITS;
        long closing = at(number).lastClosing(t);
        while (closing == Long.MIN_VALUE) {
            number = earlier(number);
            closing = at(number).lastClosing(number + 1 << OpenTimes.BLOCK_BITS);
        }
        return closing;
    }

    long before(long t, long seconds) {
        long number = t >> OpenTimes.BLOCK_BITS;
        long left = seconds;
        long available = at(number).until(t);
        while (available < left) {
            left -= available;
            number = earlier(number);
            available = total(number);
        }
        return at(number).latestAfter(available - left);
    }

    /** Working seconds inside {@code [a, b)}. */
    long between(long a, long b) {
        long number = a >> OpenTimes.BLOCK_BITS;
        long end = b >> OpenTimes.BLOCK_BITS;
        long seconds = -at(number).until(a);
        for (; number < end; number++) {
            seconds += total(number);
        }
        return seconds + at(end).until(b);
    }

    List<OpenPeriod> periods(long a, long b) {
        List<long[]> found = new ArrayList<>();
        for (long number = a >> OpenTimes.BLOCK_BITS; number <= b >> OpenTimes.BLOCK_BITS; number++) {
            at(number).collect(a, b, found);
        }
        return found.stream().map(period -> new OpenPeriod(Instant.ofEpochSecond(period[0]), Instant.ofEpochSecond(period[1]))).toList();
    }

    private long later(long number) {
        if (number >= last) {
            throw never(last == BLOCKS - BLOCKS_BEFORE_1970 - 1L);
        }
        return Math.max(number + 1, first);
    }

    private long earlier(long number) {
        if (number <= first) {
            throw never(first == -BLOCKS_BEFORE_1970);
        }
        return Math.min(number - 1, last);
    }

    private static NoWorkingTime never(boolean range) {
        return range ? tooFar() : new NoWorkingTime(NoWorkingTime.Reason.ENDS, "the working time ends before");
    }

    private static void requireRange(long number) {
        if (number < -BLOCKS_BEFORE_1970 || number >= BLOCKS - BLOCKS_BEFORE_1970) {
            throw tooFar();
        }
    }

    private static NoWorkingTime tooFar() {
        return new NoWorkingTime(NoWorkingTime.Reason.TOO_FAR, "not within the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /** Real time later or earlier. */
    static Instant instant(long t, long seconds) {
        if (Math.abs(seconds) > 2 * LATEST || t + seconds > LATEST || t + seconds < EARLIEST) {
            throw new NoWorkingTime(NoWorkingTime.Reason.TOO_FAR, "not within the years that are written with four digits");
        }
        return Instant.ofEpochSecond(t + seconds);
    }

    /** The local year, within the years that are counted. */
    static int yearOf(Instant at, ZoneId zone) {
        return Math.max(FIRST_YEAR, Math.min(LAST_YEAR, at.atZone(zone).getYear()));
    }
}
