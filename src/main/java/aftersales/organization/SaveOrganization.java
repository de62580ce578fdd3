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
 * @param seat     code of the region it sits in, by which places are near or far; null: told from its regions
 */
public record SaveOrganization(@Nullable OrganizationId parent, String code, String name, OrganizationKind kind, String zone,
        @Nullable String address, @Nullable String hotline, @Nullable String complaintLine, @Nullable String contactName,
        @Nullable String contactPhone, @Nullable CalendarId calendar, Set<String> regions, @Nullable String seat, boolean enabled) {

    public SaveOrganization {
        code = code.strip();
        name = name.strip();
        regions = Set.copyOf(regions);
        seat = seat == null || seat.isBlank() ? null : seat.strip();
    }

    /** Where it sits is told from its regions. */
    public SaveOrganization(@Nullable OrganizationId parent, String code, String name, OrganizationKind kind, String zone,
            @Nullable String address, @Nullable String hotline, @Nullable String complaintLine, @Nullable String contactName,
            @Nullable String contactPhone, @Nullable CalendarId calendar, Set<String> regions, boolean enabled) {
        this(parent, code, name, kind, zone, address, hotline, complaintLine, contactName, contactPhone, calendar, regions, null, enabled);
    }
}
