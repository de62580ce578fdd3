package aftersales.kernel.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a week's hours hold.
 *
 * @param from  first date; null for ever before
 * @param until last date, it belongs to the season; null for ever after
 */
public record Season(@Nullable LocalDate from, @Nullable LocalDate until, WeeklyHours week) {

    public Season {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a season from " + from + " to " + until);
        }
    }

    public static Season always(WeeklyHours week) {
        return new Season(null, null, week);
    }

    public boolean holdsOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }
}
