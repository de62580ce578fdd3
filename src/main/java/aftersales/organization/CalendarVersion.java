package aftersales.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a calendar.
 *
 * @param parentName  the calendar it refined, by its present name
 * @param content     what it said by itself
 * @param by          who made it, as he was called then
 * @param loadedYear  the year whose list was loaded, if that was the cause
 * @param differences to the version before; empty for the first
 */
public record CalendarVersion(long number, String name, @Nullable String parentName, CalendarContent content, Instant madeAt, String by,
        CalendarCause cause, @Nullable Integer loadedYear, List<CalendarDifference> differences) {
}
