package aftersales.customer;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show it.
 *
 * @param organization who keeps it
 * @param sites        how many places of it are served and in the reader's reach
 * @param place        the first of them, null where there is none
 * @param contact      the first person in reach, null where there is none
 * @param phone        his first number, masked
 */
public record CustomerRow(CustomerId id, String number, String name, CustomerKind kind, OrganizationId organization, boolean active,
        int sites, @Nullable String place, @Nullable String contact, @Nullable String phone, Instant createdAt, long version) {
}
