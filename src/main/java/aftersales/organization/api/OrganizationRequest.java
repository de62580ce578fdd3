package aftersales.organization.api;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationKind;
import aftersales.organization.SaveOrganization;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of an organisation. What is left out is empty.
 *
 * @param parent   id of the one above; none for a headquarters
 * @param zone     id of its time zone, such as {@code Asia/Shanghai}
 * @param calendar id of its duty hours; none: round the clock
 * @param regions  codes of GB/T 2260 that it answers first for
 * @param seat     code of the region it sits in; none: told from its regions
 * @param enabled  true unless said
 */
record OrganizationRequest(@Nullable @Positive Long parent, @NotBlank @Size(max = 20) String code, @NotBlank @Size(max = 80) String name,
        @NotNull OrganizationKind kind, @NotBlank @Size(max = 40) String zone, @Nullable @Size(max = 200) String address,
        @Nullable @Size(max = 40) String hotline, @Nullable @Size(max = 40) String complaintLine, @Nullable @Size(max = 80) String contactName,
        @Nullable @Size(max = 40) String contactPhone, @Nullable @Positive Long calendar, @Nullable Set<@NotNull String> regions, @Nullable @Size(max = 6) String seat,
        @Nullable Boolean enabled) {

    SaveOrganization toCommand() {
        return new SaveOrganization(parent == null ? null : new OrganizationId(parent), code, name, kind, zone, address, hotline, complaintLine,
                contactName, contactPhone, calendar == null ? null : new CalendarId(calendar), regions == null ? Set.of() : regions, seat,
                enabled == null || enabled);
    }
}
