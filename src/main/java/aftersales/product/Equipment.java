package aftersales.product;

import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "product_equipment")
class Equipment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long modelId;
    private long siteId;
    private @Nullable String serial;
    private @Nullable String serialKey;
    private @Nullable String tag;
    private @Nullable String tagKey;
    private @Nullable LocalDate installedOn;
    private @Nullable LocalDate acceptedOn;
    @Enumerated(EnumType.STRING)
    private EquipmentState state;
    private @Nullable String remarks;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Equipment() {
    }

    @SuppressWarnings("NullAway.Init")
    Equipment(SaveEquipment details, Instant now) {
        this.createdAt = now;
        change(details);
    }

    void change(SaveEquipment details) {
        modelId = details.model().value();
        siteId = details.site().value();
        serial = details.serial();
        serialKey = SerialKey.ofNullable(details.serial());
        tag = details.tag();
        tagKey = SerialKey.ofNullable(details.tag());
        installedOn = details.installedOn();
        acceptedOn = details.acceptedOn();
        state = details.state();
        remarks = details.remarks();
    }

    /** @param day null: it has not passed */
    void accept(@Nullable LocalDate day) {
        acceptedOn = day;
    }

    EquipmentId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new EquipmentId(id);
    }

    ModelId model() {
        return new ModelId(modelId);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    /** As people call it: the serial number, else the equipment tag. */
    String label() {
        return String.valueOf(serial == null ? tag : serial);
    }

    @Nullable LocalDate installedOn() {
        return installedOn;
    }

    @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    long version() {
        return version;
    }
}
