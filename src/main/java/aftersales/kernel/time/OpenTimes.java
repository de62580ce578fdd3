package aftersales.kernel.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The working time inside one block of about a year, as sorted stretches that neither overlap nor touch, with the
 * seconds that lie before each: any question inside the block is one binary search. Blocks are cut by epoch second, not
 * by calendar year, so that a night shift over New Year is nobody's special case.
 */
final class OpenTimes {

    /** 2^25 seconds, 388 days: a block's number is a shift away. */
    static final int BLOCK_BITS = 25;
    static final long BLOCK = 1L << BLOCK_BITS;

    /** An overnight shift reaches one day ahead, and a zone may skip a whole day (Samoa, 30 December 2011). */
    private static final int LOOK_BACK_DAYS = 3;

    private final long[] opens;
    private final long[] closes;
    private final long[] before;
    final long total;

    private OpenTimes(long[] opens, long[] closes) {
        this.opens = opens;
        this.closes = closes;
        this.before = new long[opens.length];
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            before[i] = sum;
            sum += closes[i] - opens[i];
        }
        this.total = sum;
    }

    static OpenTimes of(long block, ZoneRules rules, Function<LocalDate, List<Hours>> hoursOn) {
        long from = block << BLOCK_BITS;
        long to = from + BLOCK;
        long[][] rows = new long[1024][];
        int n = 0;
        LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(to, Hours.DAY) + 1);
        LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(from, Hours.DAY) - LOOK_BACK_DAYS);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (Hours hours : hoursOn.apply(date)) {
                long open = Math.max(from, instant(date, hours.open(), rules));
                long close = Math.min(to, instant(date, hours.close(), rules));
                if (open < close) {
                    if (n == rows.length) {
                        rows = Arrays.copyOf(rows, n * 2);
                    }
                    rows[n++] = new long[] {open, close};
                }
            }
        }
        return merged(rows, n);
    }

    private static OpenTimes merged(long[][] rows, int n) {
        Arrays.sort(rows, 0, n, (a, b) -> Long.compare(a[0], b[0]));
        long[] opens = new long[n];
        long[] closes = new long[n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (m > 0 && rows[i][0] <= closes[m - 1]) {
                closes[m - 1] = Math.max(closes[m - 1], rows[i][1]);
            } else {
                opens[m] = rows[i][0];
                closes[m++] = rows[i][1];
            }
        }
        return new OpenTimes(Arrays.copyOf(opens, m), Arrays.copyOf(closes, m));
    }

    /** A skipped local time moves forward by what was skipped, a repeated one is the earlier of the two. */
    private static long instant(LocalDate date, int second, ZoneRules rules) {
        LocalDateTime local = date.atStartOfDay().plusSeconds(second);
        ZoneOffsetTransition change = rules.getTransition(local);
        ZoneOffset offset = change == null ? rules.getOffset(local) : change.getOffsetBefore();
        return local.toEpochSecond(offset);
    }

    /** Index of the last stretch that opens at or before the instant, or -1. */
    private int at(long instant) {
        int found = Arrays.binarySearch(opens, instant);
        return found >= 0 ? found : -found - 2;
    }

    boolean isOpen(long instant) {
        int i = at(instant);
        return i >= 0 && instant < closes[i];
    }

    /** Working seconds of this block that lie before the instant. */
    long until(long instant) {
        int i = at(instant);
        return i < 0 ? 0 : before[i] + Math.min(instant, closes[i]) - opens[i];
    }

    /** The earliest instant with so many working seconds of the block before it; more than 0, at most the total. */
    long earliestAfter(long seconds) {
        int i = Arrays.binarySearch(before, seconds);
        i = i >= 0 ? i - 1 : -i - 2;
        return opens[i] + seconds - before[i];
    }

    /** The latest instant with so many working seconds of the block before it; 0 or more, less than the total. */
    long latestAfter(long seconds) {
        int i = Arrays.binarySearch(before, seconds);
        i = i >= 0 ? i : -i - 2;
        return opens[i] + seconds - before[i];
    }

    /** The instant itself where it is open, else the next opening of the block, or {@link Long#MAX_VALUE}. */
    long nextOpening(long instant) {
        int i = at(instant);
        if (i >= 0 && instant < closes[i]) {
            return instant;
        }
        return i + 1 < opens.length ? opens[i + 1] : Long.MAX_VALUE;
    }

    /** The instant itself where work has just been done, else the last closing of the block, or {@link Long#MIN_VALUE}. */
    long lastClosing(long instant) {
        int i = at(instant - 1);
        return i < 0 ? Long.MIN_VALUE : Math.min(instant, closes[i]);
    }

    /** Adds the stretches inside {@code [from, to)} to the list, joined to its last one where the block's edge cut them. */
    void collect(long from, long to, List<long[]> periods) {
        for (int i = Math.max(0, at(from)); i < opens.length && opens[i] < to; i++) {
            long open = Math.max(from, opens[i]);
            long close = Math.min(to, closes[i]);
            long[] last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (last != null && last[1] == open) {
                last[1] = close;
            } else if (open < close) {
                periods.add(new long[] {open, close});
            }
        }
    }
}
