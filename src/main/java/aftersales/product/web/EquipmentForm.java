package aftersales.product.web;

import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed of a device. */
public class EquipmentForm {

    @NotNull
    private @Nullable SiteId site;

    @NotNull
    private @Nullable ModelId model;

    @Size(max = 80)
    private @Nullable String serial;

    @Size(max = 80)
    private @Nullable String tag;

    private @Nullable LocalDate installedOn;
    private @Nullable LocalDate acceptedOn;

    @NotNull
    private EquipmentState state = EquipmentState.IN_SERVICE;

    @Size(max = 2000)
    private @Nullable String remarks;

    @Size(max = 80)
    private String submission = "";

    private long version;

    static EquipmentForm of(EquipmentRow device) {
        var form = new EquipmentForm();
        form.site = device.site();
        form.model = device.model();
        form.serial = device.serial();
        form.tag = device.tag();
        form.installedOn = device.installedOn();
        form.acceptedOn = device.acceptedOn();
        form.state = device.state();
        form.remarks = device.remarks();
        form.version = device.version();
        return form;
    }

    SaveEquipment toCommand() {
        return new SaveEquipment(Objects.requireNonNull(model), Objects.requireNonNull(site), serial, tag, installedOn, acceptedOn,
                state, remarks);
    }

    public @Nullable SiteId getSite() {
        return site;
    }

    public void setSite(@Nullable SiteId site) {
        this.site = site;
    }

    public @Nullable ModelId getModel() {
        return model;
    }

    public void setModel(@Nullable ModelId model) {
        this.model = model;
    }

    public @Nullable String getSerial() {
        return serial;
    }

    public void setSerial(@Nullable String serial) {
        this.serial = serial;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public @Nullable LocalDate getInstalledOn() {
        return installedOn;
    }

    public void setInstalledOn(@Nullable LocalDate installedOn) {
        this.installedOn = installedOn;
    }

    public @Nullable LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public void setAcceptedOn(@Nullable LocalDate acceptedOn) {
        this.acceptedOn = acceptedOn;
    }

    public EquipmentState getState() {
        return state;
    }

    public void setState(EquipmentState state) {
        this.state = state;
    }

    public @Nullable String getRemarks() {
        return remarks;
    }

    public void setRemarks(@Nullable String remarks) {
        this.remarks = remarks;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
