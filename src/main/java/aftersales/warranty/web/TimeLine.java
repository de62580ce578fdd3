package aftersales.warranty.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of time as percentages, which do not grow with the page, so that its letters stay readable on a phone.
 *
 * @param from  the day at its beginning
 * @param days  how many it shows
 * @param years where years begin, as many as can be read
 */
public record TimeLine(LocalDate from, double days, Mark today, List<Mark> years) {

    /** Room behind the last end, for what goes on for life and for what is to be paid then. */
    private static final double TAIL = 1.12;
    private static final int UNKNOWN_YEARS = 10;
    private static final int MOST_YEARS = 6;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    /** @param anchor on which side of it its words stand, as SVG names it */
    public record Mark(String x, String anchor, String words) {
    }

    /** @param last the last day that is known; null: all goes on for life */
    static TimeLine of(LocalDate today, LocalDate first, @Nullable LocalDate last) {
        LocalDate from = first.isBefore(today) ? first : today;
        LocalDate known = last == null ? today.plusYears(UNKNOWN_YEARS) : last;
        LocalDate to = known.isBefore(today) ? today : known;
        double days = Math.max(30, ChronoUnit.DAYS.between(from, to)) * TAIL;
        int span = (int) Math.ceil(days / 365);
        int step = 1;
        for (int i = 0; i < STEPS.length && span / step > MOST_YEARS; i++) {
            step = STEPS[i];
        }
        List<Mark> years = new ArrayList<>();
        for (int year = from.getYear() + 1; ; year++) {
            double x = place(from, days, LocalDate.of(year, 1, 1));
            if (x > 100) {
                break;
            }
            if (year % step == 0) {
                years.add(mark(x, String.valueOf(year)));
            }
        }
        return new TimeLine(from, days, mark(place(from, days, today), ""), years);
    }

    private static Mark mark(double x, String words) {
        return new Mark(percent(x), x < 10 ? "start" : x > 90 ? "end" : "middle", words);
    }

    double place(LocalDate day) {
        return place(from, days, day);
    }

    private static double place(LocalDate from, double days, LocalDate day) {
        return ChronoUnit.DAYS.between(from, day) / days * 100;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
