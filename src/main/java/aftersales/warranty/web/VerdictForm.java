package aftersales.warranty.web;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.EquipmentId;
import aftersales.warranty.Ask;
import aftersales.warranty.Wanted;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What is asked of a unit: who would bear a repair, of what, for which cause, on which day. */
public class VerdictForm {

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;
    private @Nullable @Size(max = 80) String component;
    private @Nullable FaultCause cause;
    private @Nullable Wanted wanted;

    Ask toAsk(EquipmentId unit) {
        return new Ask(unit, component == null || component.isBlank() ? null : component.strip(), on, cause, wanted);
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getComponent() {
        return component;
    }

    public void setComponent(@Nullable String component) {
        this.component = component;
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
}
