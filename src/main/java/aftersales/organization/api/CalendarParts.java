package aftersales.organization.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.YearState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of a calendar as programs read and write them. */
final class CalendarParts {

    private CalendarParts() {
    }

    /** A stretch of working hours, local times; over midnight where {@code closes} is before {@code opens}, {@code 24:00} as an end. */
    record Stretch(@NotNull String opens, @NotNull String closes) {

        static List<Stretch> of(List<Hours> hours) {
            return hours.stream().map(one -> new Stretch(one.opens(), one.closes())).toList();
        }

        static SortedMap<DayOfWeek, List<Stretch>> of(WeeklyHours week) {
            SortedMap<DayOfWeek, List<Stretch>> days = new TreeMap<>();
            week.days().forEach((day, hours) -> days.put(day, of(hours)));
            return days;
        }

        static List<Hours> hours(String field, @Nullable List<Stretch> stretches) {
            List<Hours> hours = new ArrayList<>();
            for (Stretch stretch : stretches == null ? List.<Stretch>of() : stretches) {
                String text = stretch.opens + "-" + stretch.closes;
                if (stretch.opens.equals(stretch.closes)) {
                    throw Refusal.of(field, "organization.calendar.hours.empty", text);
                }
                try {
                    hours.add(Hours.parse(stretch.opens, stretch.closes));
                } catch (DateTimeException | IllegalArgumentException e) {
                    throw Refusal.of(field, "organization.calendar.hours.form", text);
                }
            }
            return hours;
        }

        static WeeklyHours week(String field, @Nullable Map<DayOfWeek, List<@Valid Stretch>> days) {
            Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
            if (days != null) {
                days.forEach((day, stretches) -> week.put(day, hours(field + "." + day, stretches)));
            }
            return WeeklyHours.of(week);
        }
    }

    /** A week that holds for a time; {@code from} and {@code until} belong to it, absent: without end. */
    record Weeks(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable Map<DayOfWeek, List<@Valid Stretch>> week) {

        static Weeks of(Season season) {
            return new Weeks(season.from(), season.until(), Stretch.of(season.week()));
        }

        Season season(String field) {
            if (from != null && until != null && until.isBefore(from)) {
                throw Refusal.of(field + ".until", "organization.calendar.seasons.reversed");
            }
            if (from == null && until == null) {
                throw Refusal.of(field + ".from", "organization.calendar.seasons.undated");
            }
            return new Season(from, until, Stretch.week(field + ".week", week));
        }
    }

    /** A date that differs from its week; {@code like} is the weekday whose hours a make-up day has. */
    record Day(@NotNull LocalDate date, SpecialDay.@NotNull Kind kind, @Nullable @Size(max = 80) String name, @Nullable List<@Valid Stretch> hours,
            @Nullable DayOfWeek like) {

        static Day of(LocalDate date, SpecialDay day) {
            return new Day(date, day.kind(), day.name(), Stretch.of(day.hours()), day.like());
        }

        SpecialDay special(String field) {
            List<Hours> own = Stretch.hours(field + ".hours", hours);
            if (kind == SpecialDay.Kind.HALF_DAY && own.isEmpty()) {
                throw Refusal.of(field + ".hours", "organization.calendar.special.half");
            }
            if (kind == SpecialDay.Kind.HOLIDAY && !own.isEmpty()) {
                throw Refusal.of(field + ".hours", "organization.calendar.special.free");
            }
            boolean bare = kind == SpecialDay.Kind.MAKE_UP && own.isEmpty();
            return new SpecialDay(kind, name == null ? "" : name.strip(), own, bare ? like == null ? DayOfWeek.MONDAY : like : null);
        }
    }

    /** A year whose holidays are known, and where they come from. */
    record Year(int year, YearState state, @Nullable String source) {
    }
}
