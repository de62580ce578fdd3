package aftersales.organization;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a service organisation.
 *
 * @param parent   the one that supervises it; null for a headquarters and only for it
 * @param zone     id of its time zone; its days and hours are local there
 * @param calendar its duty hours; null: round the clock
 * @param regions  codes it answers first for ({@link Regions}); no region has two
 */
public record SaveOrganization(@Nullable OrganizationId parent, String code, String name, OrganizationKind kind, String zone,
        @Nullable String address, @Nullable String hotline, @Nullable String complaintLine, @Nullable String contactName,
        @Nullable String contactPhone, @Nullable CalendarId calendar, Set<String> regions, boolean enabled) {

    public SaveOrganization {
        code = code.strip();
        name = name.strip();
        regions = Set.copyOf(regions);
    }
}
