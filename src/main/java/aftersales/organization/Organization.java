package aftersales.organization;

import aftersales.kernel.identity.OrganizationId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organization")
class Organization {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private @Nullable Long parentId;
    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;
    private String zone;
    private @Nullable String address;
    private @Nullable String hotline;
    private @Nullable String complaintLine;
    private @Nullable String contactName;
    private @Nullable String contactPhone;
    private @Nullable Long calendarId;
    private @Nullable String seatRegion;
    private boolean enabled = true;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "organization_region", joinColumns = @JoinColumn(name = "organization_id"))
    @Column(name = "region_code")
    private Set<String> regions = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Organization() {
    }

    Organization(SaveOrganization details, Instant now) {
        this.createdAt = now;
        this.code = details.code();
        this.name = details.name();
        this.kind = details.kind();
        this.zone = details.zone();
        change(details);
    }

    void change(SaveOrganization details) {
        parentId = details.parent() == null ? null : details.parent().value();
        code = details.code();
        name = details.name();
        kind = details.kind();
        zone = details.zone();
        address = details.address();
        hotline = details.hotline();
        complaintLine = details.complaintLine();
        contactName = details.contactName();
        contactPhone = details.contactPhone();
        calendarId = details.calendar() == null ? null : details.calendar().value();
        seatRegion = details.seat();
        enabled = details.enabled();
        regions.retainAll(details.regions());
        regions.addAll(details.regions());
    }

    OrganizationId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new OrganizationId(id);
    }

    @Nullable OrganizationId parent() {
        return parentId == null ? null : new OrganizationId(parentId);
    }

    OrganizationKind kind() {
        return kind;
    }

    Set<String> regions() {
        return Set.copyOf(regions);
    }

    boolean enabled() {
        return enabled;
    }

    long version() {
        return version;
    }
}
