package aftersales.kernel.time;

import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

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
    final long number;
    final long total;

    private OpenTimes(long number, long[] opens, long[] closes) {
        this.number = number;
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

    static OpenTimes of(long number, ZoneRules rules, LongFunction<List<Hours>> hoursOn) {
        long from = number << BLOCK_BITS;
        long to = from + BLOCK;
        LocalSeconds local = new LocalSeconds(rules);
        Sorted sorted = new Sorted();
        long last = Math.floorDiv(to, Hours.DAY) + 1;
        for (long day = Math.floorDiv(from, Hours.DAY) - LOOK_BACK_DAYS; day <= last; day++) {
            for (Hours hours : hoursOn.apply(day)) {
                sorted.add(Math.max(from, local.instant(day, hours.open())), Math.min(to, local.instant(day, hours.close())));
            }
        }
        return sorted.merged(number);
    }

    /** Stretches sorted by their openings. They come nearly so. */
    private static final class Sorted {

        private long[] opens = new long[1024];
        private long[] closes = new long[1024];
        private int n;

        void add(long open, long close) {
            if (open >= close) {
                return;
            }
            if (n == opens.length) {
                opens = Arrays.copyOf(opens, n * 2);
                closes = Arrays.copyOf(closes, n * 2);
            }
            int i = n++;
            for (; i > 0 && opens[i - 1] > open; i--) {
                opens[i] = opens[i - 1];
                closes[i] = closes[i - 1];
            }
            opens[i] = open;
            closes[i] = close;
        }

        OpenTimes merged(long number) {
            int m = 0;
            for (int i = 0; i < n; i++) {
                if (m > 0 && opens[i] <= closes[m - 1]) {
                    closes[m - 1] = Math.max(closes[m - 1], closes[i]);
                } else {
                    opens[m] = opens[i];
                    closes[m++] = closes[i];
                }
            }
            return new OpenTimes(number, Arrays.copyOf(opens, m), Arrays.copyOf(closes, m));
        }
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
