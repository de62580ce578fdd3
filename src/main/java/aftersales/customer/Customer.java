package aftersales.customer;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer")
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long organizationId;
    private String number;
    private String name;
    private String nameKey;
    @Enumerated(EnumType.STRING)
    private CustomerKind kind;
    private @Nullable String remarks;
    private boolean active;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {
    }

    @SuppressWarnings("NullAway.Init")
    Customer(String number, OrganizationId organization, SaveCustomer details, Instant now) {
        this.number = number;
        this.createdAt = now;
        change(organization, details);
    }

    void change(OrganizationId organization, SaveCustomer details) {
        organizationId = organization.value();
        name = details.name();
        nameKey = NameKey.of(details.name());
        kind = details.kind();
        remarks = details.remarks();
        active = details.active();
    }

    CustomerId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new CustomerId(id);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
