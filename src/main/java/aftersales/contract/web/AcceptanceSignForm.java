package aftersales.contract.web;

import aftersales.contract.AcceptanceGoods;
import aftersales.contract.AcceptanceRecord;
import aftersales.contract.AcceptanceSignature;
import aftersales.contract.AcceptanceUnit;
import aftersales.contract.SignAcceptance;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What both sides found and sign for. */
public class AcceptanceSignForm {

    private @NotNull @Nullable LocalDate day;
    private List<AcceptanceGoodsForm> goods = new ArrayList<>();
    private List<AcceptanceUnitForm> units = new ArrayList<>();
    private @Nullable @Size(max = 500) String reason;
    private @Nullable @Size(max = 2000) String remarks;
    private @NotBlank @Size(max = 80) String ourName = "";
    private @Nullable @Size(max = 80) String ourRole;
    private @Nullable String ourDrawing;
    private @NotBlank @Size(max = 80) String customerName = "";
    private @Nullable @Size(max = 80) String customerRole;
    private @Nullable String customerDrawing;
    private @Nullable Integer corrects;
    private @Size(max = 80) String submission = "";
    private long version;

    /** What the record says; who signs for the correction signs anew. */
    AcceptanceSignForm correcting(AcceptanceRecord record) {
        corrects = record.number();
        day = record.day();
        remarks = record.remarks();
        ourRole = record.ours().role();
        customerName = record.customer().name();
        customerRole = record.customer().role();
        return this;
    }

    SignAcceptance toCommand() {
        var found = new ArrayList<AcceptanceGoods>();
        for (int i = 0; i < goods.size(); i++) {
            if (goods.get(i).getArrived() != null) {
                found.add(goods.get(i).toGoods("goods[" + i + "]."));
            }
        }
        var judged = new ArrayList<AcceptanceUnit>();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).getOutcome() != AcceptanceUnitForm.Outcome.LATER) {
                judged.add(units.get(i).toUnit("units[" + i + "]."));
            }
        }
        return new SignAcceptance(Objects.requireNonNull(day), remarks, AcceptanceSignature.read("our", ourName, ourRole, ourDrawing),
                AcceptanceSignature.read("customer", customerName, customerRole, customerDrawing), corrects, reason, found, judged);
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public List<AcceptanceGoodsForm> getGoods() {
        return goods;
    }

    public void setGoods(List<AcceptanceGoodsForm> goods) {
        this.goods = goods;
    }

    public List<AcceptanceUnitForm> getUnits() {
        return units;
    }

    public void setUnits(List<AcceptanceUnitForm> units) {
        this.units = units;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getRemarks() {
        return remarks;
    }

    public void setRemarks(@Nullable String remarks) {
        this.remarks = remarks;
    }

    public String getOurName() {
        return ourName;
    }

    public void setOurName(String ourName) {
        this.ourName = ourName;
    }

    public @Nullable String getOurRole() {
        return ourRole;
    }

    public void setOurRole(@Nullable String ourRole) {
        this.ourRole = ourRole;
    }

    public @Nullable String getOurDrawing() {
        return ourDrawing;
    }

    public void setOurDrawing(@Nullable String ourDrawing) {
        this.ourDrawing = ourDrawing;
    }

    public String getCustomerName() {
        return customerName;
    }

    public void setCustomerName(String customerName) {
        this.customerName = customerName;
    }

    public @Nullable String getCustomerRole() {
        return customerRole;
    }

    public void setCustomerRole(@Nullable String customerRole) {
        this.customerRole = customerRole;
    }

    public @Nullable String getCustomerDrawing() {
        return customerDrawing;
    }

    public void setCustomerDrawing(@Nullable String customerDrawing) {
        this.customerDrawing = customerDrawing;
    }

    public @Nullable Integer getCorrects() {
        return corrects;
    }

    public void setCorrects(@Nullable Integer corrects) {
        this.corrects = corrects;
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
