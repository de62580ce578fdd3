package aftersales.kernel.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The hours of an ordinary week, any number of stretches a day. A day that is not named is closed. */
public record WeeklyHours(SortedMap<DayOfWeek, List<Hours>> days) {

    public WeeklyHours {
        SortedMap<DayOfWeek, List<Hours>> sorted = new TreeMap<>();
        days.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                sorted.put(day, hours.stream().sorted().distinct().toList());
            }
        });
        days = Collections.unmodifiableSortedMap(sorted);
    }

    public static WeeklyHours of(Map<DayOfWeek, List<Hours>> days) {
        return new WeeklyHours(new TreeMap<>(days));
    }

    public static WeeklyHours everyDay(Hours... hours) {
        return on(Arrays.asList(DayOfWeek.values()), hours);
    }

    /** Monday to Friday. */
    public static WeeklyHours onWeekdays(Hours... hours) {
        return on(Arrays.asList(DayOfWeek.values()).subList(0, 5), hours);
    }

    public static WeeklyHours on(List<DayOfWeek> days, Hours... hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(hours)));
        return of(week);
    }

    public List<Hours> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Whether two stretches cover the same time. The arithmetic counts it once; who edits a calendar is told. */
    public boolean hasOverlap() {
        int covered = on(DayOfWeek.SUNDAY).stream().mapToInt(Hours::close).max().orElse(0) - Hours.DAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Hours hours : on(day)) {
                if (hours.open() < covered) {
                    return true;
                }
                covered = Math.max(covered, hours.close());
            }
            covered -= Hours.DAY;
        }
        return false;
    }

    /** Every second of every day open. */
    boolean isRoundTheClock() {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!on(day).equals(List.of(Hours.wholeDay()))) {
                return false;
            }
        }
        return true;
    }
}
