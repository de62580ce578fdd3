package aftersales.organization;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored working calendar as it stands.
 *
 * @param organization whose it is; organisations below may use it too
 * @param parent       the calendar it refines
 * @param own          what it says by itself
 * @param calendar     what it comes to together with those it refines
 * @param line         itself, the one it refines, and so on
 * @param version      number of the version that holds, from 1
 */
public record CalendarRow(CalendarId id, OrganizationId organization, String organizationName, String name, @Nullable CalendarId parent,
        CalendarContent own, WorkingCalendar calendar, List<Level> line, long version) {

    /** One calendar of a line of calendars that refine each other. */
    public record Level(CalendarId id, String name, long version) {
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    public boolean roundTheClock() {
        return calendar.isRoundTheClock();
    }

    /** The ordinary week: its own, or that of the nearest it refines; empty where there is none, or round the clock. */
    public WeeklyHours week() {
        return roundTheClock() ? WeeklyHours.everyDay() : calendar.levels().stream().flatMap(level -> level.seasons().stream())
                .filter(season -> season.from() == null && season.until() == null).findFirst().map(season -> season.week())
                .orElseGet(WeeklyHours::everyDay);
    }
}
