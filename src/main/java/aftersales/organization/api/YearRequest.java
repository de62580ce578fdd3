package aftersales.organization.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.YearState;
import aftersales.organization.CalendarContent;
import aftersales.organization.LoadedYear;
import aftersales.organization.StatutoryHolidays;
import aftersales.organization.YearList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A year's list, which takes the place of the year's holidays and make-up days; half-days stay.
 *
 * @param days  absent: the list that is shipped
 * @param state published unless said; of what is shipped what it is
 * @param like  the weekday whose hours make-up days without own ones have; Monday unless said
 * @param apply whether running clocks are counted anew
 */
record YearRequest(@Nullable @Size(max = 400) List<CalendarParts.@Valid @NotNull Day> days, @Nullable YearState state,
        @Nullable @Size(max = 200) String source, @Nullable DayOfWeek like, @Nullable Boolean apply) {

    CalendarContent over(CalendarContent own, int year, StatutoryHolidays shipped) {
        SortedMap<LocalDate, SpecialDay> dates = new TreeMap<>(own.days());
        dates.entrySet().removeIf(entry -> entry.getKey().getYear() == year && entry.getValue().kind() != SpecialDay.Kind.HALF_DAY);
        DayOfWeek weekday = like == null ? DayOfWeek.MONDAY : like;
        if (days == null) {
            YearList list = shipped.year(year).orElseThrow(() -> Refusal.of("days", "organization.years.none", String.valueOf(year)));
            return new CalendarContent(own.zone(), own.day(), own.seasons(), dates, own.years()).with(list, weekday, Set.of());
        }
        for (int i = 0; i < days.size(); i++) {
            CalendarParts.Day day = days.get(i);
            if (day.date().getYear() != year) {
                throw Refusal.of("days[" + i + "].date", "organization.years.elsewhere", day.date().toString(), String.valueOf(year));
            }
            dates.put(day.date(), new CalendarParts.Day(day.date(), day.kind(), day.name(), day.hours(), day.like() == null ? weekday : day.like())
                    .special("days[" + i + "]"));
        }
        SortedMap<Integer, LoadedYear> years = new TreeMap<>(own.years());
        years.put(year, new LoadedYear(state == null ? YearState.PUBLISHED : state, source));
        return new CalendarContent(own.zone(), own.day(), own.seasons(), dates, years);
    }

    boolean isApplied() {
        return Boolean.TRUE.equals(apply);
    }
}
