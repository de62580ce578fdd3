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
    /** By epoch day, all between these two. */
    private final Map<Long, List<Hours>> dated = new HashMap<>();
    private final long firstDated;
    private final long lastDated;
    /** Each week by the first date on which it holds; what lies before the first has the first key, too. */
    private final NavigableMap<LocalDate, WeeklyHours> weeks = new TreeMap<>();
    /** The same weeks as tables from Monday to Sunday, with the epoch day from which each holds. */
    private final long[] weekStarts;
    private final List<List<List<Hours>>> weekDays;
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
        this.weekStarts = weeks.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        this.weekDays = weeks.values().stream().map(week -> Arrays.stream(DayOfWeek.values()).map(week::on).toList()).toList();
        nearestFirst.forEach(level -> level.days().forEach(special::putIfAbsent));
        special.forEach((date, day) -> dated.put(date.toEpochDay(),
                day.like() == null ? day.hours() : weekOn(date.toEpochDay()).get(day.like().ordinal())));
        this.firstDated = dated.keySet().stream().min(Long::compare).orElse(Long.MAX_VALUE);
        this.lastDated = dated.keySet().stream().max(Long::compare).orElse(Long.MIN_VALUE);
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
        return dated.entrySet().stream().filter(day -> !day.getValue().isEmpty())
                .map(day -> LocalDate.ofEpochDay(day.getKey()));
    }

    Optional<SpecialDay> specialOn(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    /** Hours that start on an epoch day, sorted. */
    List<Hours> on(long day) {
        List<Hours> said = day < firstDated || day > lastDated ? null : dated.get(day);
        return said != null ? said : weekOn(day).get((int) Math.floorMod(day + 3, 7L)); // the epoch began on a Thursday
    }

    private List<List<Hours>> weekOn(long day) {
        int i = weekStarts.length - 1;
        while (i > 0 && day < weekStarts[i]) {
            i--;
        }
        return weekDays.get(i);
    }

    /** Nothing but one week without end, every second of it open. */
    boolean isRoundTheClock() {
        return weeks.size() == 1 && special.isEmpty() && weeks.firstEntry().getValue().isRoundTheClock();
    }

    /** Most stretches of any day. */
    int densest() {
        return Stream.concat(weekDays.stream().flatMap(List::stream), dated.values().stream()).mapToInt(List::size).max().orElse(0);
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
