package aftersales.quote.web;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.quote.AskedLine;
import aftersales.quote.LineKind;
import aftersales.quote.QuoteDocument;
import aftersales.quote.SaveQuote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A quote with a row for each of its lines. */
public class QuoteForm {

    private @NotBlank @Size(max = 4000) String scheme = "";
    private boolean byPhone;
    private Map<CostClass, Liability> liability = new EnumMap<>(CostClass.class);
    private List<@Valid QuoteLineForm> lines = new ArrayList<>();
    /** Which kind "add" adds. */
    private LineKind adding = LineKind.PARTS;
    private String submission = UUID.randomUUID().toString();
    private long version;

    static QuoteForm blank() {
        QuoteForm form = new QuoteForm();
        form.lines.add(QuoteLineForm.blank(LineKind.PARTS));
        return form;
    }

    static QuoteForm of(QuoteDocument document, String currency, long version) {
        QuoteForm form = new QuoteForm();
        form.scheme = document.scheme();
        form.byPhone = document.byPhone();
        form.liability.putAll(document.liability());
        document.lines().forEach(line -> form.lines.add(QuoteLineForm.of(line, currency)));
        form.version = version;
        return form;
    }

    SaveQuote toCommand() {
        List<AskedLine> asked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            asked.add(lines.get(i).toLine("lines[" + i + "]."));
        }
        Map<CostClass, Liability> judged = new EnumMap<>(CostClass.class);
        liability.forEach((cost, borne) -> {
            if (borne != null) { // left open on the form
                judged.put(cost, borne);
            }
        });
        return new SaveQuote(scheme, judged, byPhone, asked);
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public boolean isByPhone() {
        return byPhone;
    }

    public void setByPhone(boolean byPhone) {
        this.byPhone = byPhone;
    }

    public Map<CostClass, Liability> getLiability() {
        return liability;
    }

    public void setLiability(Map<CostClass, Liability> liability) {
        this.liability = liability;
    }

    public List<QuoteLineForm> getLines() {
        return lines;
    }

    public void setLines(List<QuoteLineForm> lines) {
        this.lines = lines;
    }

    public LineKind getAdding() {
        return adding;
    }

    public void setAdding(LineKind adding) {
        this.adding = adding;
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
