package aftersales.customer;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer_contact")
class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long customerId;
    private @Nullable Long siteId;
    private String name;
    private @Nullable String role;
    private @Nullable String mail;
    private boolean active;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "customer_phone", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "position")
    private List<PhoneNumber> phones = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Contact() {
    }

    @SuppressWarnings("NullAway.Init")
    Contact(CustomerId customer, SaveContact details, Instant now) {
        this.customerId = customer.value();
        this.createdAt = now;
        change(details);
    }

    void change(SaveContact details) {
        siteId = details.site() == null ? null : details.site().value();
        name = details.name();
        role = details.role();
        mail = details.mail();
        active = details.active();
        List<PhoneNumber> numbers = details.phones().stream().map(PhoneNumber::of).toList();
        if (!phones.equals(numbers)) {
            phones.clear();
            phones.addAll(numbers);
        }
    }

    ContactId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new ContactId(id);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    @Nullable SiteId site() {
        return siteId == null ? null : new SiteId(siteId);
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
