package aftersales.kernel.time;

import static aftersales.kernel.time.NoWorkingTime.Reason.TOO_FAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as a promise gives it.
 *
 * @param amount seconds for {@link Measure#TIME}, days for the others; not negative
 */
public record Allowance(Measure measure, long amount) {

    /** More dates than are ever counted. */
    private static final long DAYS = 4_000_000;

    public Allowance {
        if (amount < 0) {
            throw new IllegalArgumentException("not negative: " + amount);
        }
    }

    public static Allowance ofSeconds(long seconds) {
        return new Allowance(Measure.TIME, seconds);
    }

    /** The calendar in whose time it is counted: the one given, or round the clock in its zone for calendar days. */
    public WorkingCalendar counting(WorkingCalendar calendar) {
        return measure == Measure.CALENDAR_DAYS ? calendar.realTime() : calendar;
    }

    /**
     * How many seconds of {@link #counting} it allows from a start on.
     *
     * @throws NoWorkingTime where the calendar never gets there
     */
    public long seconds(WorkingCalendar calendar, Instant start) {
        return switch (measure) {
            case TIME -> amount;
            case WORKING_DAYS -> {
                long day = calendar.dayLength().getSeconds();
                if (amount > Long.MAX_VALUE / day) {
                    throw new NoWorkingTime(TOO_FAR, amount + " working days");
                }
                yield amount * day;
            }
            case BY_WORKING_DAY, CALENDAR_DAYS -> counting(calendar).elapsed(start, deadline(calendar, start)).getSeconds();
        };
    }

    /**
     * When it is used up.
     *
     * @throws NoWorkingTime where the calendar never gets there
     */
    public Instant deadline(WorkingCalendar calendar, Instant start) {
        return switch (measure) {
            case TIME, WORKING_DAYS -> calendar.deadline(start, Duration.ofSeconds(seconds(calendar, start)));
            case BY_WORKING_DAY -> calendar.closing(start, amount);
            case CALENDAR_DAYS -> endOfDate(calendar, start);
        };
    }

    /**
     * When it is used up with breaks: the time of {@link #counting} that passes in them is added.
     *
     * @return null where an open break comes first
     * @throws NoWorkingTime where the calendar never gets there
     */
    public @Nullable Instant deadline(WorkingCalendar calendar, Instant start, List<Break> breaks) {
        return new Stretches(counting(calendar), start, breaks).reached(seconds(calendar, start));
    }

    private Instant endOfDate(WorkingCalendar calendar, Instant start) {
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        if (amount > DAYS || date.getYear() + amount / 365 >= 9_999) {
            throw new NoWorkingTime(TOO_FAR, amount + " days after " + date);
        }
        return date.plusDays(amount + 1).atStartOfDay().atZone(calendar.zone()).toInstant();
    }
}
