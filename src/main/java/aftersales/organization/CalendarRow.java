package aftersales.organization;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.WeeklyHours;
import java.time.ZoneId;

/**
 * A stored working calendar.
 *
 * @param organization whose it is; organisations below may use it too
 * @param week         empty where it is round the clock
 */
public record CalendarRow(CalendarId id, OrganizationId organization, String organizationName, String name, ZoneId zone,
        boolean roundTheClock, WeeklyHours week, long version) {
}
