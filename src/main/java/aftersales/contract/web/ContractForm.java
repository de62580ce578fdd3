package aftersales.contract.web;

import aftersales.contract.Promise;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** A contract with room for its sentences. */
public class ContractForm {

    /** How what it covers is said. */
    public enum Cover {
        CUSTOMER, PARTS
    }

    /** How many rows a press on "more" adds. */
    static final int MORE = 3;

    private @NotNull @Nullable CustomerId customer;
    private @NotNull @Nullable OrganizationId organization;
    private @NotBlank @Size(max = 60) String number = "";
    private @NotBlank @Size(max = 160) String title = "";
    /** Needed, unless the template promises one. */
    private @Nullable PolicyId policy;
    /** Code of the template it is drawn up from. */
    private @Nullable String template;
    private @NotNull @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean draft;
    private @Nullable LocalDate acceptedOn;
    private @Nullable @Size(max = 2000) String remarks;
    private @NotNull Cover cover = Cover.CUSTOMER;
    private Set<SiteId> sites = new LinkedHashSet<>();
    private Set<EquipmentId> equipment = new LinkedHashSet<>();
    private List<PromiseForm> promises = new ArrayList<>();
    private @Nullable Integer reminderDays = SaveContract.REMINDER_DAYS;
    private boolean follow;
    private long version;

    /** Adds blank rows for sentences. */
    ContractForm grow(int rows) {
        for (int i = 0; i < rows; i++) {
            promises.add(new PromiseForm());
        }
        return this;
    }

    /** A form that is drawn up from a template may leave the policy to it. */
    void requirePolicy(BindingResult errors) {
        if (policy == null && (template == null || template.isBlank())) {
            errors.addError(new FieldError(errors.getObjectName(), "policy", null, true, new String[] {"webkit.field.NotNull"}, null, null));
        }
    }

    SaveContract toCommand() {
        return toCommand(Objects.requireNonNull(policy), null);
    }

    /** @param owed what it owes beside its clocks; null: what it owed before */
    SaveContract toCommand(PolicyId under, @Nullable ContractDocument owed) {
        var sentences = new ArrayList<Promise>();
        for (int i = 0; i < promises.size(); i++) {
            if (!promises.get(i).isBlank()) {
                sentences.add(promises.get(i).toPromise(i + 1));
            }
        }
        return new SaveContract(Objects.requireNonNull(organization), number, title, Objects.requireNonNull(customer),
                under, Objects.requireNonNull(validFrom), validTo, draft, acceptedOn, remarks,
                cover == Cover.CUSTOMER, sites, equipment, sentences).owing(owed).reminding(reminderDays);
    }

    public @Nullable CustomerId getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable CustomerId customer) {
        this.customer = customer;
    }

    public @Nullable OrganizationId getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable OrganizationId organization) {
        this.organization = organization;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable PolicyId getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable PolicyId policy) {
        this.policy = policy;
    }

    public @Nullable String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public boolean isDraft() {
        return draft;
    }

    public void setDraft(boolean draft) {
        this.draft = draft;
    }

    public @Nullable LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public void setAcceptedOn(@Nullable LocalDate acceptedOn) {
        this.acceptedOn = acceptedOn;
    }

    public @Nullable String getRemarks() {
        return remarks;
    }

    public void setRemarks(@Nullable String remarks) {
        this.remarks = remarks;
    }

    public @Nullable Integer getReminderDays() {
        return reminderDays;
    }

    public void setReminderDays(@Nullable Integer reminderDays) {
        this.reminderDays = reminderDays;
    }

    public Cover getCover() {
        return cover;
    }

    public void setCover(Cover cover) {
        this.cover = cover;
    }

    public Set<SiteId> getSites() {
        return sites;
    }

    public void setSites(Set<SiteId> sites) {
        this.sites = sites;
    }

    public Set<EquipmentId> getEquipment() {
        return equipment;
    }

    public void setEquipment(Set<EquipmentId> equipment) {
        this.equipment = equipment;
    }

    public List<PromiseForm> getPromises() {
        return promises;
    }

    public void setPromises(List<PromiseForm> promises) {
        this.promises = promises;
    }

    /** Whether the customer's open tickets take up what is said here. */
    public boolean isFollow() {
        return follow;
    }

    public void setFollow(boolean follow) {
        this.follow = follow;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
