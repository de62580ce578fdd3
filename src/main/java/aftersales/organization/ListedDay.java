package aftersales.organization;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.SpecialDay;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of a year's list, as it was published or sent in.
 *
 * @param hours   of a half-day, and of a make-up day that has its own; empty otherwise
 * @param certain whether the list says outright that the day is free or worked; an observance is not
 */
public record ListedDay(LocalDate date, SpecialDay.Kind kind, String name, List<Hours> hours, boolean certain) {

    private static final int LONGEST_NAME = 80;

    public ListedDay {
        name = name.strip().replaceAll("\\s+", " ");
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        hours = List.copyOf(hours);
    }

    static ListedDay certain(LocalDate date, SpecialDay.Kind kind, String name) {
        return new ListedDay(date, kind, name, List.of(), true);
    }
}
