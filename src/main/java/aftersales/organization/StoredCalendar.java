package aftersales.organization;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/** A calendar as it stands: its present version, by itself. */
record StoredCalendar(CalendarId id, OrganizationId organization, String organizationName, String name, @Nullable CalendarId parent,
        CalendarContent content, long version) {

    StoredCalendar with(SaveCalendar details) {
        return new StoredCalendar(id, organization, organizationName, details.name(), details.parent(), details.content(), version);
    }
}
