package aftersales.warranty.web;

import aftersales.warranty.SaveReplacement;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed of a replacement. */
public class ReplacementForm {

    @NotBlank
    private @Nullable String component;

    @NotNull
    private @Nullable LocalDate replacedOn;

    @Size(max = 40)
    private @Nullable String ticketNumber;

    @Size(max = 80)
    private @Nullable String serialIn;

    @Size(max = 80)
    private @Nullable String serialOut;

    private boolean paid;

    SaveReplacement toCommand() {
        return new SaveReplacement(Objects.requireNonNull(component), Objects.requireNonNull(replacedOn), ticketNumber, serialIn, serialOut, paid);
    }

    public @Nullable String getComponent() {
        return component;
    }

    public void setComponent(@Nullable String component) {
        this.component = component;
    }

    public @Nullable LocalDate getReplacedOn() {
        return replacedOn;
    }

    public void setReplacedOn(@Nullable LocalDate replacedOn) {
        this.replacedOn = replacedOn;
    }

    public @Nullable String getTicketNumber() {
        return ticketNumber;
    }

    public void setTicketNumber(@Nullable String ticketNumber) {
        this.ticketNumber = ticketNumber;
    }

    public @Nullable String getSerialIn() {
        return serialIn;
    }

    public void setSerialIn(@Nullable String serialIn) {
        this.serialIn = serialIn;
    }

    public @Nullable String getSerialOut() {
        return serialOut;
    }

    public void setSerialOut(@Nullable String serialOut) {
        this.serialOut = serialOut;
    }

    public boolean isPaid() {
        return paid;
    }

    public void setPaid(boolean paid) {
        this.paid = paid;
    }
}
