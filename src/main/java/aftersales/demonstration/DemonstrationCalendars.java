package aftersales.demonstration;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.YearState;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.organization.StatutoryHolidays;
import aftersales.organization.YearList;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The company's calendar with the public holidays, the office hours that refine it, a branch with summer hours that
 * refines those; and the desk, which is there every day.
 */
@Component
class DemonstrationCalendars {

    private static final Actor SELF = Actor.system("demonstration");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CalendarService calendars;
    private final StatutoryHolidays holidays;
    private final Clock clock;

    DemonstrationCalendars(CalendarService calendars, StatutoryHolidays holidays, Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** What the policies count with. */
    record Made(CalendarId desk, CalendarId office) {
    }

    Made make(OrganizationId headquarters, OrganizationId branch) {
        CalendarId desk = calendars.create(SELF, new SaveCalendar(headquarters, "值班台 08:00–24:00", ZONE.getId(), false,
                WeeklyHours.everyDay(Hours.parse("08:00", "24:00"))));
        CalendarId company = calendars.create(SELF, new SaveCalendar(headquarters, "公司日历", null, company()));
        CalendarId office = calendars.create(SELF, new SaveCalendar(headquarters, "工作日 09:00–18:00", company,
                CalendarContent.of(null, WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00")))));
        calendars.create(SELF, new SaveCalendar(branch, "华东分公司", office, CalendarContent.of(null, null).with(summer())));
        return new Made(desk, office);
    }

    /** The years that are published, and of those to come the next. */
    private CalendarContent company() {
        CalendarContent content = CalendarContent.of(ZONE, WeeklyHours.onWeekdays(Hours.parse("08:30", "12:00"), Hours.parse("13:30", "18:00")));
        for (int year : holidays.years()) {
            YearList list = holidays.year(year).orElseThrow();
            if (list.state() == YearState.PUBLISHED || year == thisYear() + 1) {
                content = content.with(list, DayOfWeek.MONDAY, Set.of());
            }
        }
        return content;
    }

    private Season summer() {
        return new Season(LocalDate.of(thisYear(), 6, 15), LocalDate.of(thisYear(), 9, 15),
                WeeklyHours.onWeekdays(Hours.parse("08:00", "12:00"), Hours.parse("14:00", "18:00")));
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), ZONE).getYear();
    }
}
