package aftersales.organization;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service organisation.
 *
 * @param depth   0 for the root of what the reader sees
 * @param regions codes it answers first for, in order
 */
public record OrganizationRow(OrganizationId id, @Nullable OrganizationId parent, String code, String name, OrganizationKind kind,
        ZoneId zone, @Nullable String address, @Nullable String hotline, @Nullable String complaintLine,
        @Nullable String contactName, @Nullable String contactPhone, @Nullable CalendarId calendar, List<String> regions, @Nullable String seat,
        boolean enabled, long version, int depth) {

    OrganizationRow atDepth(int depth) {
        return new OrganizationRow(id, parent, code, name, kind, zone, address, hotline, complaintLine, contactName, contactPhone,
                calendar, regions, seat, enabled, version, depth);
    }
}
