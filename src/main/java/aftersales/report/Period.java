package aftersales.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole local days a report is about.
 *
 * @param to the last day, included
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
        }
    }

    /** The last days up to today, today included. */
    public static Period last(int days, LocalDate today) {
        return new Period(today.minusDays(days - 1L), today);
    }

    /** The calendar month of a day, up to that day. */
    public static Period monthOf(LocalDate today) {
        return new Period(today.withDayOfMonth(1), today);
    }

    public Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    public Instant ends(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
