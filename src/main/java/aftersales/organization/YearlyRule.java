package aftersales.organization;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an event that comes back every year lies in one year: {@code FREQ=YEARLY}, on its own date or with
 * {@code BYMONTH} and {@code BYMONTHDAY} or {@code BYDAY} ("the fourth Thursday of November"). Nothing is unrolled, so no
 * rule can be too long; any other rule counts for its first time alone.
 */
final class YearlyRule {

    private static final Pattern WEEKDAY = Pattern.compile("([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private YearlyRule() {
    }

    /** The first days on which the event begins; also at the end of the year before, as far as the longest event reaches. */
    static List<LocalDate> starts(LocalDate first, @Nullable String rule, int year, int longest) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule == null ? new String[0] : rule.toUpperCase().split(";")) {
            int equals = part.indexOf('=');
            parts.put(equals < 0 ? part : part.substring(0, equals), part.substring(equals + 1));
        }
        if (!"YEARLY".equals(parts.get("FREQ")) || !List.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST")
                .containsAll(parts.keySet()) || parts.containsKey("BYDAY") && !parts.containsKey("BYMONTH")) {
            return List.of(first);
        }
        try {
            List<LocalDate> starts = new ArrayList<>();
            LocalDate earliest = LocalDate.of(year, 1, 1).minusDays(longest);
            for (int y = earliest.getYear(); y <= year; y++) {
                for (LocalDate date : in(y, first, parts)) {
                    if (!date.isBefore(earliest) && date.getYear() <= year) {
                        starts.add(date);
                    }
                }
            }
            return starts;
        } catch (DateTimeException | NumberFormatException malformed) {
            return List.of(first);
        }
    }

    private static List<LocalDate> in(int year, LocalDate first, Map<String, String> parts) {
        int interval = Math.max(1, Integer.parseInt(parts.getOrDefault("INTERVAL", "1")));
        int times = (year - first.getYear()) / interval;
        String until = parts.getOrDefault("UNTIL", "99991231");
        if (year < first.getYear() || (year - first.getYear()) % interval != 0 || times >= Integer.parseInt(parts.getOrDefault("COUNT", "10000"))) {
            return List.of();
        }
        LocalDate last = LocalDate.of(Integer.parseInt(until.substring(0, 4)), Integer.parseInt(until.substring(4, 6)),
                Integer.parseInt(until.substring(6, 8)));
        return inMonths(year, first, parts).stream().filter(date -> !date.isBefore(first) && !date.isAfter(last)).sorted().toList();
    }

    private static List<LocalDate> inMonths(int year, LocalDate first, Map<String, String> parts) {
        List<LocalDate> dates = new ArrayList<>();
        for (int month : numbers(parts.getOrDefault("BYMONTH", String.valueOf(first.getMonthValue())))) {
            LocalDate start = LocalDate.of(year, Month.of(month), 1);
            if (parts.containsKey("BYDAY")) {
                for (String day : parts.get("BYDAY").split(",", 40)) {
                    dates.add(start.with(weekday(day)));
                }
            } else {
                for (int day : numbers(parts.getOrDefault("BYMONTHDAY", String.valueOf(first.getDayOfMonth())))) {
                    if (day >= 1 && day <= start.lengthOfMonth()) {
                        dates.add(start.withDayOfMonth(day));
                    }
                }
            }
        }
        return dates;
    }

    /** The n-th of the month; "every Monday" is no holiday. */
    private static TemporalAdjuster weekday(String text) {
        Matcher day = WEEKDAY.matcher(text);
        if (!day.matches()) {
            throw new DateTimeException(text);
        }
        return TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(day.group(1)), DayOfWeek.of(DAYS.indexOf(day.group(2)) + 1));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", 40)).map(Integer::valueOf).distinct().toList();
    }
}
