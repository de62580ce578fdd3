package aftersales.customer.api;

import aftersales.customer.ContactRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to as a program reads him.
 *
 * @param site    where he is; null: for the customer as a whole
 * @param phones  whole; in lists as far as one needs to recognise them
 * @param version what {@code If-Match} takes, without its quotes
 */
record ContactResource(long id, long customer, @Nullable Long site, String name, @Nullable String role, List<String> phones,
        @Nullable String mail, boolean active, long version) {

    static ContactResource of(ContactRow row) {
        return of(row, row.phones());
    }

    static ContactResource inList(ContactRow row) {
        return of(row, row.masked());
    }

    private static ContactResource of(ContactRow row, List<String> phones) {
        return new ContactResource(row.id().value(), row.customer().value(), row.site() == null ? null : row.site().value(), row.name(),
                row.role(), phones, row.mail(), row.active(), row.version());
    }
}
