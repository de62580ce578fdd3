package aftersales.visit.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why the customer did not sign. */
public class WaiverForm {

    /** The usual reasons. */
    public enum Why {
        ABSENT, REFUSED, OTHER
    }

    @NotNull
    private @Nullable Why why;

    @Size(max = 400)
    private @Nullable String note;

    public @Nullable Why getWhy() {
        return why;
    }

    public void setWhy(@Nullable Why why) {
        this.why = why;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
