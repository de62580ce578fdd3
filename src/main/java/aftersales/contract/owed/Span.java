package aftersales.contract.owed;

import java.time.LocalDate;

/**
 * How long something lasts, in whole days, months or years of the calendar.
 *
 * @param amount at least 1
 */
public record Span(int amount, Unit unit) {

    public enum Unit { DAYS, MONTHS, YEARS }

    public Span {
        if (amount < 1 || amount > 36_600 || unit == null) {
            throw new IllegalArgumentException("span of " + amount);
        }
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }

    public static Span years(int amount) {
        return new Span(amount, Unit.YEARS);
    }

    /**
     * The last day, counted as the Civil Code (article 201 and following) counts: the day it starts on does not count; the last day is the
     * corresponding one of its month, or the month's last where there is none. It ends at 24:00 local time.
     */
    public LocalDate lastDay(LocalDate start) {
        return switch (unit) {
            case DAYS -> start.plusDays(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> start.plusYears(amount);
        };
    }

    /** Whether the last month has no corresponding day, so that the span ends on the month's last. */
    public boolean isCut(LocalDate start) {
        return unit != Unit.DAYS && lastDay(start).getDayOfMonth() != start.getDayOfMonth();
    }
}
