package aftersales.organization;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.SpecialDay.Kind;
import aftersales.kernel.time.WeeklyHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of days as people paste it, one a line: the date, what kind of day, hours where it has some, its name.
 * {@code 2027-02-14 班 春节}, {@code 2027-01-01 holiday New Year}, {@code 2027/12/31 half-day 09:00-12:00 年末}.
 */
final class HolidayText {

    private static final Pattern LINE = Pattern.compile(
            "\\W*(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?[\\s,，;；:：]*(\\S+?)(?:[\\s,，;；]+(.*))?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–~至到]\\s*(\\d{1,2}:\\d{2})[\\s,，;；]*(.*)");

    private HolidayText() {
    }

    /** @throws Refusal that names the first line which is not understood */
    static List<ListedDay> read(String text) {
        List<ListedDay> days = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    days.add(day(line.strip()));
                } catch (DateTimeException | IllegalArgumentException e) {
                    throw Refusal.of("list", "organization.years.line", number, line.length() > 60 ? line.substring(0, 60) + "…" : line);
                }
            }
        }
        return days;
    }

    /** The list as {@link #read} understands it. */
    static String write(List<ListedDay> days) {
        return days.stream().map(day -> (day.date() + " " + day.kind().name().toLowerCase().replace('_', '-') + " "
                + day.hours().stream().map(Hours::toString).collect(Collectors.joining(", ")) + " " + day.name()).strip())
                .collect(Collectors.joining("\n"));
    }

    private static ListedDay day(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        LocalDate date = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        Kind kind = kind(parts.group(4));
        String rest = parts.group(5) == null ? "" : parts.group(5).strip();
        List<Hours> hours = new ArrayList<>();
        Matcher stretch = HOURS.matcher(rest);
        while (stretch.matches()) {
            hours.add(Hours.parse(padded(stretch.group(1)), padded(stretch.group(2))));
            rest = stretch.group(3);
            stretch = HOURS.matcher(rest);
        }
        boolean overlaps = WeeklyHours.on(List.of(DayOfWeek.MONDAY), hours.toArray(Hours[]::new)).hasOverlap();
        if (kind == Kind.HALF_DAY && hours.isEmpty() || kind == Kind.HOLIDAY && !hours.isEmpty() || overlaps) {
            throw new IllegalArgumentException(line);
        }
        return new ListedDay(date, kind, rest, hours, true);
    }

    private static String padded(String time) {
        return time.length() == 4 ? "0" + time : time;
    }

    private static Kind kind(String word) {
        return switch (word.toLowerCase()) {
            case "休", "假", "放假", "节假日", "休息", "holiday", "off", "free" -> Kind.HOLIDAY;
            case "班", "上班", "调休", "补班", "调休上班", "work", "working", "workday", "make-up", "makeup" -> Kind.MAKE_UP;
            case "半", "半天", "半日", "half", "half-day" -> Kind.HALF_DAY;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
