package aftersales.organization.web;

import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.YearState;
import aftersales.organization.CalendarContent;
import aftersales.organization.LoadedYear;
import aftersales.organization.YearList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A year's list beside what the calendar has: what would come, what would change, what would go.
 *
 * @param take dates that are ticked to be taken, {@code drop} those ticked to go
 */
record YearPreview(List<Row> rows, List<Gone> gone, Set<LocalDate> take, Set<LocalDate> drop) {

    /** What a listed date is to the calendar. */
    enum News {
        NEW, CHANGED, SAME
    }

    /** A listed date. */
    record Row(LocalDate date, DayOfWeek weekday, News news, String words, boolean certain) {
    }

    /** A date the calendar has and the list does not. */
    record Gone(LocalDate date, DayOfWeek weekday, String words) {
    }

    /** As a fresh list is shown: what is certain is ticked, what a provisional year had and the list has no more goes. */
    static YearPreview of(YearList list, CalendarContent own, CalendarWords words) {
        Set<LocalDate> take = list.days().stream().filter(day -> day.certain()).map(day -> day.date()).collect(Collectors.toCollection(TreeSet::new));
        LoadedYear before = own.years().get(list.year());
        boolean provisional = before != null && before.state() == YearState.PROVISIONAL;
        Set<LocalDate> drop = provisional ? missing(list, own).stream().filter(entry -> entry.getValue().kind() != SpecialDay.Kind.HALF_DAY)
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)) : Set.of();
        return of(list, own, DayOfWeek.MONDAY, take, drop, words);
    }

    static YearPreview of(YearList list, CalendarContent own, DayOfWeek like, Set<LocalDate> take, Set<LocalDate> drop, CalendarWords words) {
        List<Row> rows = list.days().stream().map(day -> {
            SpecialDay now = CalendarContent.special(day, like);
            SpecialDay before = own.days().get(day.date());
            News news = before == null ? News.NEW : before.equals(now) ? News.SAME : News.CHANGED;
            return new Row(day.date(), day.date().getDayOfWeek(), news, words.special(now), day.certain());
        }).toList();
        List<Gone> gone = missing(list, own).stream()
                .map(entry -> new Gone(entry.getKey(), entry.getKey().getDayOfWeek(), words.special(entry.getValue()))).toList();
        return new YearPreview(rows, gone, take, drop);
    }

    private static List<Map.Entry<LocalDate, SpecialDay>> missing(YearList list, CalendarContent own) {
        Set<LocalDate> listed = list.days().stream().map(day -> day.date()).collect(Collectors.toSet());
        return own.days().subMap(LocalDate.of(list.year(), 1, 1), LocalDate.of(list.year() + 1, 1, 1)).entrySet().stream()
                .filter(entry -> !listed.contains(entry.getKey())).toList();
    }
}
