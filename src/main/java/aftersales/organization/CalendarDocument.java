package aftersales.organization;

import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.NoWorkingTime;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.kernel.time.YearState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A working calendar as it is written down, whole and for good: whoever counted with it counts the same years later,
 * whatever became of the stored calendar. A plain week is written as its week, anything more as levels; what is absent
 * in an older document says nothing.
 *
 * @param week   the hours of a plain week; empty where it is round the clock or has levels
 * @param day    seconds a working day stands for, null: what the hours say
 * @param levels nearest first; empty for a plain week
 */
public record CalendarDocument(String name, String zone, boolean roundTheClock, List<Stretch> week,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long day, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Level> levels) {

    public CalendarDocument {
        week = listed(week);
        levels = listed(levels);
    }

    /** Hours of a weekday, {@code [open, close)} in seconds of the local day. */
    public record Stretch(DayOfWeek day, int open, int close) {
    }

    /** What one calendar of the line says by itself. */
    public record Level(String name, List<Weeks> seasons, List<Day> days, List<Year> years) {

        public Level {
            seasons = listed(seasons);
            days = listed(days);
            years = listed(years);
        }

        /** The level as it is written down. */
        public static Level of(CalendarLevel level) {
            List<Day> days = new ArrayList<>();
            level.days().forEach((date, day) -> days.add(new Day(date, day.kind(), day.name(), spans(day.hours()), day.like())));
            List<Year> years = new ArrayList<>();
            level.years().forEach((year, state) -> years.add(new Year(year, state)));
            return new Level(level.name(), level.seasons().stream()
                    .map(season -> new Weeks(season.from(), season.until(), stretches(season.week()))).toList(), days, years);
        }

        /** The level to count with. */
        public CalendarLevel make() {
            SortedMap<LocalDate, SpecialDay> special = new TreeMap<>();
            days.forEach(day -> special.put(day.date(), new SpecialDay(day.kind(), day.name(),
                    day.hours().stream().map(span -> new Hours(span.open(), span.close())).toList(), day.like())));
            SortedMap<Integer, YearState> loaded = new TreeMap<>();
            years.forEach(year -> loaded.put(year.year(), year.state()));
            return new CalendarLevel(name, seasons.stream()
                    .map(season -> new Season(season.from(), season.until(), hours(season.week()))).toList(), special, loaded);
        }
    }

    /** A week's hours and when they hold, both dates included; null: without end. */
    public record Weeks(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate from,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until, List<Stretch> week) {

        public Weeks {
            week = listed(week);
        }
    }

    /** A date that differs from its week. */
    public record Day(LocalDate date, SpecialDay.Kind kind, String name, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> hours,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DayOfWeek like) {

        public Day {
            hours = listed(hours);
        }
    }

    /** Hours of a date, {@code [open, close)} in seconds of the local day. */
    public record Span(int open, int close) {
    }

    /** A year whose holidays are known. */
    public record Year(int year, YearState state) {
    }

    /** @param name what the calendar is called */
    public static CalendarDocument of(String name, WorkingCalendar calendar) {
        String zone = calendar.zone().getId();
        List<CalendarLevel> levels = calendar.levels();
        Long day = storedDay(calendar);
        if (calendar.isRoundTheClock()) {
            return new CalendarDocument(name, zone, true, List.of(), day, List.of());
        }
        return isPlain(levels)
                ? new CalendarDocument(name, zone, false, stretches(levels.get(0).seasons().get(0).week()), day, List.of())
                : new CalendarDocument(name, zone, false, List.of(), day, levels.stream().map(Level::of).toList());
    }

    /** The calendar to count with. */
    public WorkingCalendar make() {
        List<CalendarLevel> made = !levels.isEmpty() ? levels.stream().map(Level::make).toList()
                : List.of(CalendarLevel.named(name).week(roundTheClock ? WeeklyHours.everyDay(Hours.wholeDay()) : hours(week)).build());
        return WorkingCalendar.of(ZoneId.of(zone), made, day == null ? null : Duration.ofSeconds(day));
    }

    /** Null where the day is what the hours say anyway. */
    private static @Nullable Long storedDay(WorkingCalendar calendar) {
        try {
            Duration length = calendar.dayLength();
            return calendar.equals(WorkingCalendar.of(calendar.zone(), calendar.levels(), null)) ? null : length.getSeconds();
        } catch (NoWorkingTime none) {
            return null;
        }
    }

    private static boolean isPlain(List<CalendarLevel> levels) {
        CalendarLevel level = levels.get(0);
        return levels.size() == 1 && level.days().isEmpty() && level.years().isEmpty() && level.seasons().size() == 1
                && level.seasons().get(0).from() == null && level.seasons().get(0).until() == null;
    }

    private static List<Stretch> stretches(WeeklyHours week) {
        List<Stretch> stretches = new ArrayList<>();
        week.days().forEach((day, hours) -> hours.forEach(one -> stretches.add(new Stretch(day, one.open(), one.close()))));
        return stretches;
    }

    private static List<Span> spans(List<Hours> hours) {
        return hours.stream().map(one -> new Span(one.open(), one.close())).toList();
    }

    private static WeeklyHours hours(List<Stretch> week) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach(stretch -> days.computeIfAbsent(stretch.day(), day -> new ArrayList<>()).add(new Hours(stretch.open(), stretch.close())));
        return WeeklyHours.of(days);
    }

    private static <T> List<T> listed(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
