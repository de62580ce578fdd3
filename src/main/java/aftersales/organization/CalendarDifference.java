package aftersales.organization;

import java.util.List;

/**
 * One thing in which two versions differ; said by the message {@code organization.difference.<kind>}.
 *
 * @param arguments what the message needs: names, dates, hours as text; in the order the message tells
 */
public record CalendarDifference(Kind kind, List<Object> arguments) {

    /** What differs. */
    public enum Kind {
        NAME, PARENT, PARENT_GONE, ZONE, ZONE_GONE, DAY, DAY_GONE, WEEK, WEEK_GONE, SEASON_NEW, SEASON_GONE, SEASON, DAY_NEW, DAY_CHANGED, DAY_REMOVED, YEAR
    }

    static CalendarDifference of(Kind kind, Object... arguments) {
        return new CalendarDifference(kind, List.of(arguments));
    }
}
