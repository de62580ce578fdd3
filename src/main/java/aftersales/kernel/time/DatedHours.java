package aftersales.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The levels of a calendar laid over each other: which hours start on which date. */
final class DatedHours {

    private final Map<LocalDate, SpecialDay> special = new HashMap<>();
    private final Map<LocalDate, List<Hours>> dated = new HashMap<>();
    /** Each week by the first date on which it holds; what lies before the first has the first key, too. */
    private final NavigableMap<LocalDate, WeeklyHours> weeks = new TreeMap<>();
    private final @Nullable WeeklyHours onlyWeek;
    /** First and last date with hours, the ends of all time where there is none; null where there are no hours at all. */
    final @Nullable LocalDate first;
    final @Nullable LocalDate last;

    DatedHours(List<CalendarLevel> nearestFirst) {
        var edges = new TreeSet<>(List.of(LocalDate.MIN));
        nearestFirst.stream().flatMap(level -> level.seasons().stream()).forEach(season -> {
            if (season.from() != null) {
                edges.add(season.from());
            }
            if (season.until() != null && season.until().isBefore(LocalDate.MAX)) {
                edges.add(season.until().plusDays(1));
            }
        });
        edges.forEach(edge -> weeks.put(edge, week(nearestFirst, edge)));
        this.onlyWeek = weeks.size() == 1 ? weeks.firstEntry().getValue() : null;
        nearestFirst.forEach(level -> level.days().forEach(special::putIfAbsent));
        special.forEach((date, day) -> dated.put(date, day.like() == null ? day.hours() : weekOn(date).on(day.like())));
        this.first = first();
        this.last = last();
    }

    private static WeeklyHours week(List<CalendarLevel> nearestFirst, LocalDate date) {
        return nearestFirst.stream()
                .flatMap(level -> level.seasons().stream().filter(season -> season.holdsOn(date)))
                .findFirst().map(Season::week).orElse(WeeklyHours.of(Map.of()));
    }

    private @Nullable LocalDate first() {
        if (!weeks.firstEntry().getValue().isEmpty()) {
            return LocalDate.MIN;
        }
        return Stream.concat(datesWithHours(), weeks.entrySet().stream().filter(week -> !week.getValue().isEmpty()).map(Map.Entry::getKey))
                .min(LocalDate::compareTo).orElse(null);
    }

    private @Nullable LocalDate last() {
        if (!weeks.lastEntry().getValue().isEmpty()) {
            return LocalDate.MAX;
        }
        return Stream.concat(datesWithHours(), weeks.entrySet().stream().filter(week -> !week.getValue().isEmpty())
                        .map(week -> weeks.higherKey(week.getKey()).minusDays(1)))
                .max(LocalDate::compareTo).orElse(null);
    }

    private Stream<LocalDate> datesWithHours() {
        return dated.entrySet().stream().filter(day -> !day.getValue().isEmpty()).map(Map.Entry::getKey);
    }

    Optional<SpecialDay> specialOn(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    List<Hours> on(LocalDate date) {
        List<Hours> said = dated.isEmpty() ? null : dated.get(date);
        return said != null ? said : weekOn(date).on(date.getDayOfWeek());
    }

    private WeeklyHours weekOn(LocalDate date) {
        return onlyWeek != null ? onlyWeek : weeks.floorEntry(date).getValue();
    }

    /** Nothing but one week without end, every second of it open. */
    boolean isRoundTheClock() {
        return onlyWeek != null && special.isEmpty() && onlyWeek.isRoundTheClock();
    }

    /** The most frequent sum of a working day's seconds, of equally frequent ones the longest; 0 without any hours. */
    long usualDay() {
        long weekly = mostFrequent(weeks.values().stream()
                .flatMap(week -> Arrays.stream(DayOfWeek.values()).map(week::on)).toList());
        return weekly > 0 ? weekly : mostFrequent(dated.values());
    }

    private static long mostFrequent(Collection<List<Hours>> days) {
        Map<Long, Integer> count = new HashMap<>();
        days.stream().mapToLong(DatedHours::sum).filter(sum -> sum > 0).forEach(sum -> count.merge(sum, 1, Integer::sum));
        return count.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0L);
    }

    /** Sorted stretches of one day, what overlaps once. */
    private static long sum(List<Hours> hours) {
        long sum = 0;
        int covered = 0;
        for (Hours stretch : hours) {
            sum += Math.max(0, stretch.close() - Math.max(covered, stretch.open()));
            covered = Math.max(covered, stretch.close());
        }
        return sum;
    }
}
