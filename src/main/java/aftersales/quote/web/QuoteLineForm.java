package aftersales.quote.web;

import aftersales.kernel.Refusal;
import aftersales.quote.AskedLine;
import aftersales.quote.LineKind;
import aftersales.quote.QuoteLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of the quote's form. */
public class QuoteLineForm {

    private @NotNull LineKind kind = LineKind.PARTS;
    private @NotBlank @Size(max = 200) String words = "";
    private @NotBlank @Size(max = 16) String quantity = "1";
    private @Size(max = 16) String unit = "";
    private @Size(max = 3) String currency = "";

    static QuoteLineForm blank(LineKind kind) {
        QuoteLineForm form = new QuoteLineForm();
        form.kind = kind;
        return form;
    }

    static QuoteLineForm of(QuoteLine line, String own) {
        QuoteLineForm form = blank(line.kind());
        form.words = line.words();
        form.quantity = line.quantity().stripTrailingZeros().toPlainString();
        form.unit = line.asked() == null ? "" : line.asked().toPlainString();
        form.currency = line.currency().equals(own) ? "" : line.currency();
        return form;
    }

    /** @param path of this row, for what it refuses */
    AskedLine toLine(String path) {
        try {
            return new AskedLine(kind, words, number(quantity, "quantity"), unit.isBlank() ? null : number(unit, "unit"),
                    currency.isBlank() ? null : currency.strip().toUpperCase(java.util.Locale.ROOT));
        } catch (Refusal refusal) {
            throw Refusal.of(path + refusal.field(), refusal.code(), refusal.arguments().toArray());
        }
    }

    private static BigDecimal number(String text, String field) {
        try {
            return new BigDecimal(text.strip().replace("，", ",").replace(",", ""));
        } catch (NumberFormatException none) {
            throw Refusal.of(field, "quote.number.malformed");
        }
    }

    public LineKind getKind() {
        return kind;
    }

    public void setKind(LineKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency;
    }
}
