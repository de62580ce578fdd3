package aftersales.kernel.time;

import java.time.zone.ZoneRules;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A calendar's working days, counted in blocks of 512 dates, so that the thousandth is found without a walk. */
final class WorkingDays {

    static final long CLOSED = Long.MIN_VALUE;

    private static final int BITS = 9;
    private static final int SIZE = 1 << BITS;
    /** From the year 1833 to 2379. */
    private static final int BLOCKS = 390;
    private static final int BLOCKS_BEFORE_1970 = 98;

    private final ZoneRules rules;
    private final DatedHours hours;
    private final AtomicReferenceArray<@Nullable BitSet> blocks = new AtomicReferenceArray<>(BLOCKS);

    WorkingDays(ZoneRules rules, DatedHours hours) {
        this.rules = rules;
        this.hours = hours;
    }

    /** When the last of a date's stretches ends, as epoch second, or {@link #CLOSED}. */
    static long closing(long epochDay, List<Hours> hours, LocalSeconds local) {
        long latest = CLOSED;
        for (Hours stretch : hours) {
            long close = local.instant(epochDay, stretch.close());
            if (local.instant(epochDay, stretch.open()) < close) {
                latest = Math.max(latest, close);
            }
        }
        return latest;
    }

    long closing(long epochDay) {
        return closing(epochDay, hours.on(epochDay), new LocalSeconds(rules));
    }

    /** The n-th working day after a date, as epoch day; n is at least 1. */
    long after(long epochDay, long n) {
        if (n > BLOCKS * SIZE) {
            throw tooFar();
        }
        long number = epochDay + 1 >> BITS;
        BitSet block = block(number);
        int from = (int) (epochDay + 1 - (number << BITS));
        long left = n + block.get(0, from).cardinality();
        while (left > block.cardinality()) {
            left -= block.cardinality();
            if (hours.last == null || hours.last.toEpochDay() < number + 1 << BITS) {
                throw new NoWorkingTime(NoWorkingTime.Reason.ENDS, "the working days end before");
            }
            block = block(++number);
        }
        int bit = block.nextSetBit(0);
        while (--left > 0) {
            bit = block.nextSetBit(bit + 1);
        }
        return (number << BITS) + bit;
    }

    private BitSet block(long number) {
        if (number < -BLOCKS_BEFORE_1970 || number >= BLOCKS - BLOCKS_BEFORE_1970) {
            throw tooFar();
        }
        int i = (int) number + BLOCKS_BEFORE_1970;
        BitSet block = blocks.get(i);
        if (block == null) {
            block = new BitSet(SIZE);
            LocalSeconds local = new LocalSeconds(rules);
            for (int bit = 0; bit < SIZE; bit++) {
                long day = (number << BITS) + bit;
                block.set(bit, closing(day, hours.on(day), local) != CLOSED);
            }
            blocks.set(i, block);
        }
        return block;
    }

    private static NoWorkingTime tooFar() {
        return new NoWorkingTime(NoWorkingTime.Reason.TOO_FAR, "not within the years that are counted");
    }
}
