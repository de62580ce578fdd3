package aftersales.organization;

import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.YearState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a stored calendar says by itself; what it leaves out, the calendar it refines says.
 *
 * @param zone    null: that of the calendar it refines
 * @param day     how long a working day is where days are a duration; null: the refined calendar's, or what the hours say
 * @param seasons weekly hours by validity, the first that holds counts; the ordinary week, which always holds, stands last
 * @param days    dates that differ from the week
 * @param years   years whose holidays it has
 */
public record CalendarContent(@Nullable ZoneId zone, @Nullable Duration day, List<Season> seasons, SortedMap<LocalDate, SpecialDay> days,
        SortedMap<Integer, LoadedYear> years) {

    public CalendarContent {
        seasons = List.copyOf(seasons);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** Nothing but an ordinary week; null: that, too, is left to the calendar it refines. */
    public static CalendarContent of(@Nullable ZoneId zone, @Nullable WeeklyHours week) {
        return new CalendarContent(zone, null, week == null ? List.of() : List.of(Season.always(week)), new TreeMap<>(), new TreeMap<>());
    }

    /** Every hour of every day. */
    public static CalendarContent roundTheClock(ZoneId zone) {
        return of(zone, WeeklyHours.everyDay(Hours.wholeDay()));
    }

    /** The ordinary week, where it has its own. */
    public Optional<WeeklyHours> week() {
        return seasons.stream().filter(CalendarContent::isOrdinary).map(Season::week).findFirst();
    }

    /** The weeks that hold for a time. */
    public List<Season> datedSeasons() {
        return seasons.stream().filter(season -> !isOrdinary(season)).toList();
    }

    /** The same with a season before the others. */
    public CalendarContent with(Season season) {
        List<Season> all = new ArrayList<>(seasons);
        all.add(0, season);
        return new CalendarContent(zone, day, all, days, years);
    }

    /**
     * The same with a year's list taken in.
     *
     * @param like    the weekday whose hours its make-up days have, where the list gives them none
     * @param dropped dates that stood there and are no longer special
     */
    public CalendarContent with(YearList list, DayOfWeek like, Set<LocalDate> dropped) {
        SortedMap<LocalDate, SpecialDay> merged = new TreeMap<>(days);
        merged.keySet().removeAll(dropped);
        list.days().forEach(day -> merged.put(day.date(), special(day, like)));
        SortedMap<Integer, LoadedYear> loaded = new TreeMap<>(years);
        loaded.put(list.year(), new LoadedYear(list.state(), list.source()));
        return new CalendarContent(zone, day, seasons, merged, loaded);
    }

    /** What a listed day becomes. */
    public static SpecialDay special(ListedDay day, DayOfWeek like) {
        boolean bare = day.kind() == SpecialDay.Kind.MAKE_UP && day.hours().isEmpty();
        return new SpecialDay(day.kind(), day.name(), day.hours(), bare ? like : null);
    }

    /** This as one level of the calendar to count with. */
    CalendarLevel level(String name) {
        SortedMap<Integer, YearState> states = new TreeMap<>();
        years.forEach((year, loaded) -> states.put(year, loaded.state()));
        return new CalendarLevel(name, seasons, days, states);
    }

    private static boolean isOrdinary(Season season) {
        return season.from() == null && season.until() == null;
    }
}
