package aftersales.organization.api;

import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as programs see it.
 *
 * @param parent  id of the one above, none for a headquarters
 * @param regions codes of GB/T 2260 that it answers first for
 * @param seat    code of the region it sits in, where that is told
 * @param depth   how far below the topmost in reach
 * @param version what {@code If-Match} takes, without its quotes
 */
record OrganizationResource(long id, @Nullable Long parent, String code, String name, OrganizationKind kind, String zone,
        @Nullable String address, @Nullable String hotline, @Nullable String complaintLine, @Nullable String contactName,
        @Nullable String contactPhone, @Nullable Long calendar, List<String> regions, @Nullable String seat, boolean enabled, int depth, long version) {

    static OrganizationResource of(OrganizationRow row) {
        return new OrganizationResource(row.id().value(), row.parent() == null ? null : row.parent().value(), row.code(), row.name(), row.kind(),
                row.zone().getId(), row.address(), row.hotline(), row.complaintLine(), row.contactName(), row.contactPhone(),
                row.calendar() == null ? null : row.calendar().value(), row.regions(), row.seat(), row.enabled(), row.depth(), row.version());
    }
}
