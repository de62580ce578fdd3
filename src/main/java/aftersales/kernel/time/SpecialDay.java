package aftersales.kernel.time;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of one date. It replaces the weekly hours of that date.
 *
 * @param name  what people call it, such as National Day; may be empty
 * @param hours the hours of the date; none on a holiday, nor where it works like a weekday
 * @param like  only for a make-up day without hours of its own: the weekday whose hours it has
 */
public record SpecialDay(Kind kind, String name, List<Hours> hours, @Nullable DayOfWeek like) {

    /** In the order in which they win where one level says several things about a date. */
    public enum Kind { HOLIDAY, HALF_DAY, MAKE_UP }

    public SpecialDay {
        hours = hours.stream().sorted().distinct().toList();
        boolean fits = switch (kind) {
            case HOLIDAY -> hours.isEmpty() && like == null;
            case HALF_DAY -> !hours.isEmpty() && like == null;
            case MAKE_UP -> hours.isEmpty() == (like != null);
        };
        if (!fits) {
            throw new IllegalArgumentException(kind + " with hours " + hours + " like " + like);
        }
    }

    public static SpecialDay holiday(String name) {
        return new SpecialDay(Kind.HOLIDAY, name, List.of(), null);
    }

    public static SpecialDay halfDay(String name, Hours... hours) {
        return new SpecialDay(Kind.HALF_DAY, name, List.of(hours), null);
    }

    public static SpecialDay makeUp(String name, Hours... hours) {
        return new SpecialDay(Kind.MAKE_UP, name, List.of(hours), null);
    }

    /** A make-up day with the hours of a weekday. */
    public static SpecialDay makeUp(String name, DayOfWeek like) {
        return new SpecialDay(Kind.MAKE_UP, name, List.of(), like);
    }
}
