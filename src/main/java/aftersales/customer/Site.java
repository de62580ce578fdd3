package aftersales.customer;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer_site")
class Site {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long customerId;
    /** The customer's; follows it by the foreign key, so this entity never writes it again. */
    @Column(updatable = false)
    private long keeperId;
    private long organizationId;
    private boolean organizationFixed;
    private String name;
    private @Nullable String address;
    private @Nullable String regionCode;
    private @Nullable Double longitude;
    private @Nullable Double latitude;
    private boolean active;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Site() {
    }

    @SuppressWarnings("NullAway.Init")
    Site(Customer customer, OrganizationId covering, SaveSite details, Instant now) {
        this.customerId = customer.id().value();
        this.keeperId = customer.organization().value();
        this.createdAt = now;
        change(covering, details);
    }

    /** @param covering who answers first for it: as chosen by hand, else as its region says */
    void change(OrganizationId covering, SaveSite details) {
        organizationId = covering.value();
        organizationFixed = details.organization() != null;
        name = details.name();
        address = details.address();
        regionCode = details.regionCode();
        longitude = details.longitude();
        latitude = details.latitude();
        active = details.active();
    }

    /** Whether these details give it another name or address. */
    boolean isOther(SaveSite details) {
        return !name.equals(details.name()) || !Objects.equals(address, details.address());
    }

    SiteId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new SiteId(id);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
