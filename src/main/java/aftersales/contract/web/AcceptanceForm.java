package aftersales.contract.web;

import aftersales.contract.AcceptanceDetail;
import aftersales.contract.AcceptanceItem;
import aftersales.contract.SaveAcceptance;
import aftersales.kernel.identity.SiteId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A delivery that will come, with room for what it brings. */
public class AcceptanceForm {

    /** How many rows a press on "more" adds. */
    static final int MORE = 3;

    private @NotBlank @Size(max = 160) String title = "";
    private @NotNull @Nullable SiteId site;
    private @Nullable LocalDate plannedOn;
    private List<AcceptanceItemForm> items = new ArrayList<>();
    private @Size(max = 80) String submission = "";
    private long version;

    static AcceptanceForm of(AcceptanceDetail acceptance) {
        var form = new AcceptanceForm();
        form.title = acceptance.row().title();
        form.site = acceptance.row().site();
        form.plannedOn = acceptance.row().plannedOn();
        acceptance.items().forEach(item -> form.items.add(AcceptanceItemForm.of(item)));
        form.version = acceptance.row().version();
        return form;
    }

    AcceptanceForm grow(int rows) {
        for (int i = 0; i < rows; i++) {
            items.add(new AcceptanceItemForm());
        }
        return this;
    }

    SaveAcceptance toCommand() {
        var wanted = new ArrayList<AcceptanceItem>();
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isBlank()) {
                wanted.add(items.get(i).toItem("items[" + i + "]."));
            }
        }
        return new SaveAcceptance(title, Objects.requireNonNull(site), plannedOn, wanted);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable SiteId getSite() {
        return site;
    }

    public void setSite(@Nullable SiteId site) {
        this.site = site;
    }

    public @Nullable LocalDate getPlannedOn() {
        return plannedOn;
    }

    public void setPlannedOn(@Nullable LocalDate plannedOn) {
        this.plannedOn = plannedOn;
    }

    public List<AcceptanceItemForm> getItems() {
        return items;
    }

    public void setItems(List<AcceptanceItemForm> items) {
        this.items = items;
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
