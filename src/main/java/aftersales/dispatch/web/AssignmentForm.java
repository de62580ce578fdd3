package aftersales.dispatch.web;

import aftersales.dispatch.AssignTicket;
import aftersales.kernel.identity.AccountId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who shall go, and why it is he. */
public class AssignmentForm {

    @NotNull
    private @Nullable AccountId technician;

    @Size(max = 4000)
    private @Nullable String note;

    AssignTicket toCommand() {
        if (technician == null) {
            throw new IllegalStateException("validated before");
        }
        return new AssignTicket(technician, note, null);
    }

    public @Nullable AccountId getTechnician() {
        return technician;
    }

    public void setTechnician(@Nullable AccountId technician) {
        this.technician = technician;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
