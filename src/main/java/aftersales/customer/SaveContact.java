package aftersales.customer;

import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import aftersales.kernel.identity.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person to talk to.
 *
 * @param site   where he is; null: for the customer as a whole
 * @param role   what he does there, in the customer's words
 * @param phones as people write them; blank ones are left out, a repeated one counts once
 * @param active false: has left; kept for the history, no longer found by his number
 */
public record SaveContact(@Nullable SiteId site, String name, @Nullable String role, List<String> phones, @Nullable String mail,
        boolean active) {

    private static final int MOST_PHONES = 10;

    public SaveContact {
        name = Text.required("name", name, 80);
        role = Text.optional("role", role, 80);
        mail = Text.optional("mail", mail, 254);
        phones = phones.stream().map(String::strip).filter(phone -> !phone.isEmpty()).distinct().toList();
        if (phones.size() > MOST_PHONES) {
            throw Refusal.of("phones", "customer.phone.many", MOST_PHONES);
        }
        phones.forEach(PhoneNumber::of);
    }

    /** Somebody who is there now. */
    public SaveContact(@Nullable SiteId site, String name, @Nullable String role, List<String> phones) {
        this(site, name, role, phones, null, true);
    }

    SaveContact at(@Nullable SiteId other) {
        return new SaveContact(other, name, role, phones, mail, active);
    }
}
