package aftersales.organization;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Hours;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hours of a day as people write them: {@code 08:00-12:00, 13:30-17:30}; {@code 22:00-06:00} goes over midnight. */
public final class HoursText {

    private static final Pattern STRETCH = Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*[-–—~～至到]\\s*(\\d{1,2})[:：](\\d{2})");

    private HoursText() {
    }

    public static String of(List<Hours> hours) {
        return hours.stream().map(Hours::toString).collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException if it is not understood; blank: closed */
    public static List<Hours> parse(@Nullable String text) {
        List<Hours> hours = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return hours;
        }
        for (String part : text.strip().split("\\s*[,，、;；]\\s*")) {
            Matcher stretch = STRETCH.matcher(part.strip());
            if (!stretch.matches()) {
                throw new IllegalArgumentException(part);
            }
            try {
                hours.add(Hours.parse(time(stretch.group(1), stretch.group(2)), time(stretch.group(3), stretch.group(4))));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException(part, e);
            }
        }
        return hours;
    }

    /** @throws Refusal of {@code field} that says what is not understood; blank: closed */
    public static List<Hours> read(String field, @Nullable String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException malformed) {
            String part = String.valueOf(malformed.getMessage());
            throw Refusal.of(field, isEmptyStretch(part) ? "organization.calendar.hours.empty" : "organization.calendar.hours.form", part);
        }
    }

    /** Whether a text that was not understood is a stretch that ends where it begins. */
    public static boolean isEmptyStretch(@Nullable String text) {
        Matcher stretch = STRETCH.matcher(text == null ? "" : text.strip());
        return stretch.matches() && time(stretch.group(1), stretch.group(2)).equals(time(stretch.group(3), stretch.group(4)));
    }

    private static String time(String hour, String minute) {
        return (hour.length() == 1 ? "0" + hour : hour) + ":" + minute;
    }
}
