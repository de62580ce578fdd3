package aftersales.organization;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A working calendar as somebody writes it beside a question, without storing it. */
public final class WrittenCalendar {

    private WrittenCalendar() {
    }

    /**
     * @param zone  such as {@code Asia/Shanghai}
     * @param hours of each weekday as {@link HoursText} reads them; absent or blank: closed
     * @param list  special days, one a line, as {@link YearFiles} reads them; may be blank. A make-up day without hours works like
     *              the first weekday that has some
     * @throws Refusal of {@code zone}, {@code hours[DAY]} or {@code list}, where one is not understood, hours overlap or there are none
     */
    public static WorkingCalendar read(String zone, Map<DayOfWeek, String> hours, String list) {
        CalendarLevel.Builder level = CalendarLevel.named("");
        level.week(week(hours));
        DayOfWeek ordinary = Stream.of(DayOfWeek.values()).filter(day -> !HoursText.parse(hours.get(day)).isEmpty()).findFirst().orElse(DayOfWeek.MONDAY);
        if (list.length() > YearFiles.LIMIT) {
            throw Refusal.of("list", "organization.years.long");
        }
        for (ListedDay day : HolidayText.read(list)) {
            level.day(day.date(), CalendarContent.special(day, ordinary));
        }
        WorkingCalendar calendar = WorkingCalendar.of(zone(zone), List.of(level.build()), null);
        if (!calendar.hasHours()) {
            throw Refusal.of("hours[MONDAY]", "organization.calendar.hours.none");
        }
        return calendar;
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw Refusal.of("zone", "organization.zone.unknown", zone.strip());
        }
    }

    private static WeeklyHours week(Map<DayOfWeek, String> texts) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = "hours[" + day + "]";
            week.put(day, HoursText.read(field, texts.get(day)));
            if (WeeklyHours.of(week).hasOverlap()) {
                throw Refusal.of(field, "organization.calendar.hours.overlap");
            }
        }
        return WeeklyHours.of(week);
    }
}
