package aftersales.quote.web;

import aftersales.quote.SendQuote;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a quote goes, and until when it holds. */
public class SendForm {

    private @Size(max = 254) String mail = "";
    private @Size(max = 10) String language = "zh-CN";
    private @NotNull @Nullable LocalDate validUntil;
    private long version;

    SendQuote toCommand() {
        return new SendQuote(mail, Locale.forLanguageTag(language), Objects.requireNonNull(validUntil));
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
