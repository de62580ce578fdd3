package aftersales.customer.api;

import aftersales.customer.CustomerDetail;
import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerRow;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.rest.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a program reads it.
 *
 * @param organization who keeps it; without a name when that lies out of the reader's reach
 * @param sites        those in reach, no longer served ones last
 * @param contacts     those in reach, who have left last
 * @param version      what {@code If-Match} takes, without its quotes
 */
record CustomerResource(long id, String number, String name, CustomerKind kind, Named organization, boolean active, Instant createdAt,
        @Nullable String remarks, List<SiteResource> sites, List<ContactResource> contacts, long version) {

    /**
     * A customer in a list.
     *
     * @param sites how many are served
     * @param phone of the first contact, as far as one needs to recognise it
     */
    record Line(long id, String number, String name, CustomerKind kind, Named organization, boolean active, Instant createdAt, int sites,
            @Nullable String contact, @Nullable String phone, long version) {

        static Line of(CustomerRow row, Map<OrganizationId, String> names) {
            return new Line(row.id().value(), row.number(), row.name(), row.kind(), keeper(row, names), row.active(), row.createdAt(), row.sites(),
                    row.contact(), row.phone(), row.version());
        }
    }

    static CustomerResource of(CustomerDetail detail, Map<OrganizationId, String> names) {
        CustomerRow row = detail.customer();
        return new CustomerResource(row.id().value(), row.number(), row.name(), row.kind(), keeper(row, names), row.active(), row.createdAt(),
                detail.remarks(), detail.sites().stream().map(site -> SiteResource.of(site, names)).toList(),
                detail.contacts().stream().map(ContactResource::of).toList(), row.version());
    }

    private static Named keeper(CustomerRow row, Map<OrganizationId, String> names) {
        return new Named(row.organization().value(), names.get(row.organization()));
    }
}
