package aftersales.product;

import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "product_model")
class Model {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long organizationId;
    private String code;
    private @Nullable String nameZh;
    private @Nullable String nameEn;
    private @Nullable String maker;
    private @Nullable String category;
    private @Nullable String remarks;
    private boolean active;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Model() {
    }

    @SuppressWarnings("NullAway.Init")
    Model(OrganizationId organization, SaveModel details, Instant now) {
        this.createdAt = now;
        change(organization, details);
    }

    void change(OrganizationId organization, SaveModel details) {
        organizationId = organization.value();
        code = details.code();
        nameZh = details.nameZh();
        nameEn = details.nameEn();
        maker = details.maker();
        category = details.category();
        remarks = details.remarks();
        active = details.active();
    }

    ModelId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new ModelId(id);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }
}
