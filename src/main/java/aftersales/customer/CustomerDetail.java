package aftersales.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with what of it is in the reader's reach: sites and people, those no longer active last. */
public record CustomerDetail(CustomerRow customer, @Nullable String remarks, List<SiteRow> sites, List<ContactRow> contacts) {
}
