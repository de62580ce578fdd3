package aftersales.warranty.web;

import aftersales.kernel.identity.OrganizationId;
import aftersales.warranty.SaveUnit;
import aftersales.warranty.UnitSheet;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed of a unit's facts. */
public class UnitFactsForm {

    private @Nullable LocalDate producedOn;
    private @Nullable LocalDate shippedOn;
    private @Nullable LocalDate soldOn;
    @Size(max = 80)
    private @Nullable String invoiceNumber;

    @Size(max = 80)
    private @Nullable String warrantyCard;

    private @Nullable LocalDate cardReturnedOn;
    private @Nullable LocalDate putToUseOn;
    private boolean acceptanceOpen;
    private @Nullable OrganizationId soldBy;
    private long version;

    static UnitFactsForm of(UnitSheet sheet) {
        var form = new UnitFactsForm();
        form.producedOn = sheet.producedOn();
        form.shippedOn = sheet.shippedOn();
        form.soldOn = sheet.soldOn();
        form.invoiceNumber = sheet.invoiceNumber();
        form.warrantyCard = sheet.warrantyCard();
        form.cardReturnedOn = sheet.cardReturnedOn();
        form.putToUseOn = sheet.putToUseOn();
        form.acceptanceOpen = sheet.acceptanceOpen();
        form.soldBy = sheet.soldBy();
        form.version = sheet.version();
        return form;
    }

    SaveUnit toCommand() {
        return new SaveUnit(producedOn, shippedOn, soldOn, invoiceNumber, warrantyCard, cardReturnedOn, putToUseOn, acceptanceOpen, soldBy);
    }

    public @Nullable LocalDate getProducedOn() {
        return producedOn;
    }

    public void setProducedOn(@Nullable LocalDate producedOn) {
        this.producedOn = producedOn;
    }

    public @Nullable LocalDate getShippedOn() {
        return shippedOn;
    }

    public void setShippedOn(@Nullable LocalDate shippedOn) {
        this.shippedOn = shippedOn;
    }

    public @Nullable LocalDate getSoldOn() {
        return soldOn;
    }

    public void setSoldOn(@Nullable LocalDate soldOn) {
        this.soldOn = soldOn;
    }

    public @Nullable String getInvoiceNumber() {
        return invoiceNumber;
    }

    public void setInvoiceNumber(@Nullable String invoiceNumber) {
        this.invoiceNumber = invoiceNumber;
    }

    public @Nullable String getWarrantyCard() {
        return warrantyCard;
    }

    public void setWarrantyCard(@Nullable String warrantyCard) {
        this.warrantyCard = warrantyCard;
    }

    public @Nullable LocalDate getCardReturnedOn() {
        return cardReturnedOn;
    }

    public void setCardReturnedOn(@Nullable LocalDate cardReturnedOn) {
        this.cardReturnedOn = cardReturnedOn;
    }

    public @Nullable LocalDate getPutToUseOn() {
        return putToUseOn;
    }

    public void setPutToUseOn(@Nullable LocalDate putToUseOn) {
        this.putToUseOn = putToUseOn;
    }

    public boolean isAcceptanceOpen() {
        return acceptanceOpen;
    }

    public void setAcceptanceOpen(boolean acceptanceOpen) {
        this.acceptanceOpen = acceptanceOpen;
    }

    public @Nullable OrganizationId getSoldBy() {
        return soldBy;
    }

    public void setSoldBy(@Nullable OrganizationId soldBy) {
        this.soldBy = soldBy;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
