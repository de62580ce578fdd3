package aftersales.sanbao.web;

import aftersales.kernel.Refusal;
import aftersales.sanbao.ChangeFact;
import aftersales.sanbao.LegalFact;
import aftersales.sanbao.Sure;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fact of the rules as an administrator confirms it or puts it right. */
public class FactForm {

    private @Size(max = 6) String limit = "";
    private @Size(max = 40) String article = "";
    private @NotNull @Nullable LocalDate from;
    private @NotNull @Nullable Sure sure;
    private @NotBlank @Size(max = 400) String source = "";
    private long version;

    static FactForm of(LegalFact fact) {
        FactForm form = new FactForm();
        form.limit = fact.limit() == null ? "" : fact.limit().toString();
        form.article = Objects.requireNonNullElse(fact.article(), "");
        form.from = fact.from();
        form.sure = fact.sure();
        form.version = fact.version();
        return form;
    }

    ChangeFact toCommand() {
        return new ChangeFact(whole(), article, Objects.requireNonNull(from), Objects.requireNonNull(sure), source);
    }

    private @Nullable Integer whole() {
        try {
            return limit.isBlank() ? null : Integer.valueOf(limit.strip());
        } catch (NumberFormatException none) {
            throw Refusal.of("limit", "sanbao.limit.number");
        }
    }

    public String getLimit() {
        return limit;
    }

    public void setLimit(String limit) {
        this.limit = limit;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable Sure getSure() {
        return sure;
    }

    public void setSure(@Nullable Sure sure) {
        this.sure = sure;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
