package aftersales.warranty.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reply card that came back. */
public class CardForm {

    private @NotBlank @Size(max = 80) @Nullable String card;
    private @NotNull @Nullable LocalDate day;
    private long version;

    public @Nullable String getCard() {
        return card;
    }

    public void setCard(@Nullable String card) {
        this.card = card;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
