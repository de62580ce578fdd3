package aftersales.organization.api;

import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarRow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A calendar.
 *
 * @param organization id of whose it is
 * @param zone         what it comes to together with those it refines, like {@code roundTheClock} and {@code week}
 * @param week         the ordinary week's days with their hours; empty where it is round the clock
 * @param workingDaySeconds what a working day stands for where promises are in days
 * @param parent       id of the calendar it refines
 * @param own          what it says by itself
 * @param levels       itself and those it refines with their versions, nearest first
 */
record CalendarResource(long id, long organization, String name, String zone, boolean roundTheClock,
        SortedMap<DayOfWeek, List<CalendarParts.Stretch>> week, long workingDaySeconds, @Nullable Long parent, Own own, List<Level> levels, long version) {

    /** What a calendar says by itself; what is absent the one it refines says. */
    record Own(@Nullable String zone, @Nullable Long workingDaySeconds, @Nullable SortedMap<DayOfWeek, List<CalendarParts.Stretch>> week,
            List<CalendarParts.Weeks> seasons, List<CalendarParts.Day> days, List<CalendarParts.Year> years) {

        static Own of(CalendarContent content) {
            List<CalendarParts.Day> days = new ArrayList<>();
            content.days().forEach((date, day) -> days.add(CalendarParts.Day.of(date, day)));
            List<CalendarParts.Year> years = new ArrayList<>();
            content.years().forEach((year, loaded) -> years.add(new CalendarParts.Year(year, loaded.state(), loaded.source())));
            return new Own(content.zone() == null ? null : content.zone().getId(), content.day() == null ? null : content.day().toSeconds(),
                    content.week().map(CalendarParts.Stretch::of).orElse(null), content.datedSeasons().stream().map(CalendarParts.Weeks::of).toList(),
                    days, years);
        }
    }

    /** One calendar of those that refine each other. */
    record Level(long id, String name, long version) {
    }

    static CalendarResource of(CalendarRow row) {
        return new CalendarResource(row.id().value(), row.organization().value(), row.name(), row.zone().getId(), row.roundTheClock(),
                CalendarParts.Stretch.of(row.week()), row.calendar().dayLength().toSeconds(), row.parent() == null ? null : row.parent().value(),
                Own.of(row.own()), row.line().stream().map(level -> new Level(level.id().value(), level.name(), level.version())).toList(), row.version());
    }
}
