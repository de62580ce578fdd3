package aftersales.organization.web;

import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarRow;
import aftersales.webkit.format.Formats;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A calendar's year at a glance: what each date comes to, and which calendar of the line says so. */
@Component
class YearGlance {

    private final CalendarWords words;
    private final Formats formats;

    YearGlance(CalendarWords words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** The look of a date. */
    enum Look {
        OPEN, CLOSED, HOLIDAY, HALF_DAY, MAKE_UP
    }

    /**
     * A date.
     *
     * @param title hours and name, for whoever points at it or has it read out
     * @param today whether it is the reader's today
     */
    record Cell(int day, Look look, String title, boolean today) {

        /** Whether it carries a mark of its own. */
        public boolean isSpecial() {
            return look.compareTo(Look.CLOSED) > 0;
        }

        /** The class of its look. */
        public String style() {
            return "day-" + look.name().toLowerCase().replace('_', '-');
        }
    }

    /** Weeks from Monday on; null: no date of this month. */
    record MonthGlance(String name, List<List<@Nullable Cell>> weeks) {
    }

    /** Special days of the year that follow each other and are alike, in words. */
    record Line(LocalDate date, LocalDate last, Look look, String name, String hours, String level) {

        /** Whether it is more than one day. */
        public boolean isSpan() {
            return !date.equals(last);
        }

        private boolean goesOnWith(Line next) {
            return last.plusDays(1).equals(next.date) && look == next.look && name.equals(next.name) && hours.equals(next.hours)
                    && level.equals(next.level);
        }
    }

    /** @param working how many dates of the year have working hours */
    record Glance(int year, List<MonthGlance> months, List<Line> lines, long working) {
    }

    Glance of(CalendarRow row, int year, LocalDate today) {
        WorkingCalendar calendar = row.calendar();
        List<MonthGlance> months = IntStream.rangeClosed(1, 12).mapToObj(month -> month(row, YearMonth.of(year, month), today)).toList();
        List<LocalDate> dates = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
        List<Line> lines = new ArrayList<>();
        dates.forEach(date -> calendar.specialOn(date).ifPresent(day -> add(lines, line(row, date, day))));
        return new Glance(year, months, lines, dates.stream().filter(date -> !calendar.hoursOn(date).isEmpty()).count());
    }

    private MonthGlance month(CalendarRow row, YearMonth month, LocalDate today) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            List<@Nullable Cell> cells = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = week.plusDays(i);
                cells.add(date.getMonth() == month.getMonth() ? cell(row, date, date.equals(today)) : null);
            }
            weeks.add(cells);
        }
        return new MonthGlance(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, LocaleContextHolder.getLocale()), weeks);
    }

    private Cell cell(CalendarRow row, LocalDate date, boolean today) {
        List<Hours> hours = row.calendar().hoursOn(date);
        Optional<SpecialDay> special = row.calendar().specialOn(date);
        String said = special.map(day -> day.name().isEmpty() ? words.hours(hours) : words.name(day.name()) + ", " + words.hours(hours))
                .orElseGet(() -> words.hours(hours));
        Look look = special.map(day -> Look.valueOf(day.kind().name())).orElse(hours.isEmpty() ? Look.CLOSED : Look.OPEN);
        return new Cell(date.getDayOfMonth(), look, formats.words().say("organization.glance.title", formats.day(date), said, level(row, date)), today);
    }

    private static void add(List<Line> lines, Line next) {
        Line before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (before != null && before.goesOnWith(next)) {
            lines.set(lines.size() - 1, new Line(before.date(), next.last(), next.look(), next.name(), next.hours(), next.level()));
        } else {
            lines.add(next);
        }
    }

    private Line line(CalendarRow row, LocalDate date, SpecialDay day) {
        return new Line(date, date, Look.valueOf(day.kind().name()), words.name(day.name()),
                words.hours(row.calendar().hoursOn(date)), level(row, date));
    }

    /** The calendar that decides about a date: the nearest that speaks of it, else the nearest whose week holds then. */
    private static String level(CalendarRow row, LocalDate date) {
        List<CalendarLevel> levels = row.calendar().levels();
        return levels.stream().filter(level -> level.days().containsKey(date)).findFirst()
                .or(() -> levels.stream().filter(level -> level.seasons().stream().anyMatch((Season season) -> season.holdsOn(date))).findFirst())
                .map(CalendarLevel::name).orElse("");
    }
}
