package aftersales.customer;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to.
 *
 * @param site   where he is; null: for the customer as a whole
 * @param phones his numbers as they were given, whole
 */
public record ContactRow(ContactId id, CustomerId customer, @Nullable SiteId site, String name, @Nullable String role,
        List<String> phones, @Nullable String mail, boolean active, long version) {

    /** A number as a telephone dials it: for {@code tel:} links. */
    public String dialled(String phone) {
        return PhoneNumber.digits(phone);
    }

    /** For lists and for everybody's eyes: the numbers as far as one needs to recognise them. */
    public List<String> masked() {
        return phones.stream().map(PhoneNumber::mask).toList();
    }
}
