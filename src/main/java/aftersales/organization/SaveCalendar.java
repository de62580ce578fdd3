package aftersales.organization;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.WeeklyHours;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a working calendar.
 *
 * @param parent the calendar it refines, of the same organisation or one above; null: it stands by itself
 */
public record SaveCalendar(OrganizationId organization, String name, @Nullable CalendarId parent, CalendarContent content) {

    public SaveCalendar {
        name = name.strip();
    }

    /** A calendar that stands by itself and has one week; {@code week} is left out of account where it is round the clock. */
    public SaveCalendar(OrganizationId organization, String name, String zone, boolean roundTheClock, WeeklyHours week) {
        this(organization, name, null, roundTheClock ? CalendarContent.roundTheClock(zone(zone)) : CalendarContent.of(zone(zone), week));
    }

    /** @throws Refusal if there is no such time zone */
    public static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw Refusal.of("zone", "organization.zone.unknown", id);
        }
    }
}
