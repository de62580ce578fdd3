package aftersales.kernel.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Levels, a span, an amount of work and breaks, in some zone; and what a simple mind makes of them. */
record LayeredCase(ZoneId zone, List<CalendarLevel> levels, Instant from, Instant to, Duration work, List<Break> breaks) {

    static final Duration MARGIN = Duration.ofDays(30);

    static Arbitrary<LayeredCase> any() {
        return Calendars.zones().flatMap(zone -> Calendars.instants(zone).flatMap(from -> Combinators.combine(
                        Calendars.levels(from.atZone(zone).toLocalDate()), Calendars.breaks(from), Arbitraries.integers().between(0, 12 * 1440),
                        Arbitraries.oneOf(Arbitraries.integers().between(0, 3000), Arbitraries.of(0, 15, 60, 480, 1440)))
                .as((levels, breaks, span, work) ->
                        new LayeredCase(zone, levels, from, from.plusSeconds(span * 60L), Duration.ofMinutes(work), breaks))));
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.of(zone, levels, null);
    }

    CalendarOracle oracle() {
        return new CalendarOracle(zone, this::hoursOn, from.minus(MARGIN), MARGIN.multipliedBy(2).plusDays(12));
    }

    /** Asks level by level, from the nearest on. */
    List<Hours> hoursOn(LocalDate date) {
        for (CalendarLevel level : levels) {
            SpecialDay special = level.days().get(date);
            if (special != null) {
                return special.like() == null ? special.hours() : week(date).on(special.like());
            }
        }
        return week(date).on(date.getDayOfWeek());
    }

    private WeeklyHours week(LocalDate date) {
        for (CalendarLevel level : levels) {
            for (Season season : level.seasons()) {
                if ((season.from() == null || season.from().compareTo(date) <= 0) && (season.until() == null || season.until().compareTo(date) >= 0)) {
                    return season.week();
                }
            }
        }
        return WeeklyHours.on(List.of());
    }

    /** End of the last stretch of a date that has any length, or null. */
    Instant closing(LocalDate date) {
        Instant latest = null;
        for (Hours hours : hoursOn(date)) {
            Instant open = date.atStartOfDay().plusSeconds(hours.open()).atZone(zone).toInstant();
            Instant close = date.atStartOfDay().plusSeconds(hours.close()).atZone(zone).toInstant();
            if (open.isBefore(close) && (latest == null || close.isAfter(latest))) {
                latest = close;
            }
        }
        return latest;
    }

    /** Everything shifted by some seconds, each thing by others. */
    LayeredCase inOddSeconds(int odd) {
        List<CalendarLevel> shifted = levels.stream().map(level -> new CalendarLevel(level.name(),
                level.seasons().stream().map(season -> new Season(season.from(), season.until(), odd(season.week(), odd))).toList(),
                level.days(), level.years())).toList();
        List<Break> cut = breaks.stream().map(part -> new Break(part.from().plusSeconds(odd), part.to().plusSeconds(odd * 2L))).toList();
        return new LayeredCase(zone, shifted, from.plusSeconds(odd / 2), to, work, cut);
    }

    private static WeeklyHours odd(WeeklyHours week, int odd) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.days().forEach((day, hours) -> days.put(day, hours.stream()
                .map(stretch -> new Hours(Math.min(stretch.open() + odd, 86_399), Math.min(stretch.open(), 86_399 - odd) + odd + stretch.close() - stretch.open()))
                .toList()));
        return WeeklyHours.of(days);
    }
}
