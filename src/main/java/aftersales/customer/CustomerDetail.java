package aftersales.customer;

import aftersales.kernel.identity.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with what of it is in the reader's reach: sites and people, those no longer active last. */
public record CustomerDetail(CustomerRow customer, @Nullable String remarks, List<SiteRow> sites, List<ContactRow> contacts) {

    /** The people at a site; null: those of the customer as a whole. */
    public List<ContactRow> contactsAt(@Nullable SiteId site) {
        return contacts.stream().filter(contact -> site == null ? contact.site() == null : site.equals(contact.site())).toList();
    }
}
