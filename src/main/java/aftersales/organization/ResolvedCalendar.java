package aftersales.organization;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import java.util.List;

/**
 * A calendar to count with, and what it was made of.
 *
 * @param version number of its own version
 * @param line    itself and those it refines with their versions, nearest first: an edit of any of them changes what it comes to
 */
public record ResolvedCalendar(CalendarId id, String name, long version, WorkingCalendar calendar, List<CalendarRow.Level> line) {
}
