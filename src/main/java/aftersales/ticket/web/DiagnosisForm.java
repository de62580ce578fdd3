package aftersales.ticket.web;

import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.warranty.Diagnosis;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.Overrule;
import aftersales.warranty.Wanted;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is found to be broken, and why; or what a manager decides instead of the verdict. */
public class DiagnosisForm {

    private long version;
    @Size(max = 40)
    private @Nullable String component;
    private @Nullable FaultCause cause;
    private @Nullable Wanted wanted;
    private @Nullable Liability parts;
    private @Nullable Liability labour;
    private @Nullable Liability travel;
    @Size(max = 2000)
    private @Nullable String reason;

    static DiagnosisForm of(KeptVerdict kept) {
        var form = new DiagnosisForm();
        form.component = kept.component();
        form.cause = kept.cause();
        form.wanted = kept.wanted();
        form.version = kept.version();
        return form;
    }

    /** Nothing chosen yet of what is decided instead. */
    static DiagnosisForm over(KeptVerdict kept) {
        var form = new DiagnosisForm();
        form.version = kept.version();
        return form;
    }

    Diagnosis toDiagnosis() {
        return new Diagnosis(component, cause, wanted);
    }

    Overrule toOverrule() {
        return new Overrule(chosen("parts", parts), chosen("labour", labour), chosen("travel", travel), reason);
    }

    private static Liability chosen(String field, @Nullable Liability liability) {
        if (liability == null) {
            throw Refusal.of(field, "webkit.field.NotNull");
        }
        return liability;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getComponent() {
        return component;
    }

    public void setComponent(@Nullable String component) {
        this.component = component == null || component.isBlank() ? null : component;
    }

    public @Nullable FaultCause getCause() {
        return cause;
    }

    public void setCause(@Nullable FaultCause cause) {
        this.cause = cause;
    }

    public @Nullable Wanted getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable Wanted wanted) {
        this.wanted = wanted;
    }

    public @Nullable Liability getParts() {
        return parts;
    }

    public void setParts(@Nullable Liability parts) {
        this.parts = parts;
    }

    public @Nullable Liability getLabour() {
        return labour;
    }

    public void setLabour(@Nullable Liability labour) {
        this.labour = labour;
    }

    public @Nullable Liability getTravel() {
        return travel;
    }

    public void setTravel(@Nullable Liability travel) {
        this.travel = travel;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
