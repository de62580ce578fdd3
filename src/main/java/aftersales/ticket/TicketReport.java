package aftersales.ticket;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was reported, about whose equipment, under which contract: the part of a ticket that its steps do not change. */
@Embeddable
class TicketReport {

    private long customerId;
    private @Nullable Long siteId;
    private @Nullable Long contactId;
    private @Nullable Long equipmentId;
    private @Nullable Long contractId;
    private @Nullable Integer contractVersion;
    private @Nullable Long policyId;
    private String title;
    private String description;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Enumerated(EnumType.STRING)
    private Priority priority;
    private @Nullable String callerName;
    private @Nullable String callerPhone;
    private Instant reportedAt;
    private boolean complaint;

    @SuppressWarnings("NullAway.Init")
    protected TicketReport() {
    }

    TicketReport(OpenTicket report, @Nullable SiteId site, TicketPlace place, Instant reportedAt) {
        customerId = report.customer().value();
        siteId = site == null ? null : site.value();
        contactId = value(report.contact());
        equipmentId = report.equipment() == null ? null : report.equipment().value();
        contractId = place.contract() == null ? null : place.contract().value();
        contractVersion = place.contractVersion();
        policyId = place.policy() == null ? null : place.policy().value();
        title = report.title().strip();
        description = report.description().strip();
        channel = report.channel();
        priority = report.priority();
        callerName = report.callerName();
        callerPhone = report.callerPhone();
        this.reportedAt = reportedAt;
        complaint = report.complaint();
    }

    void edit(EditTicket edit) {
        title = edit.title().strip();
        description = edit.description().strip();
        priority = edit.priority();
        contactId = value(edit.contact());
        callerName = edit.callerName();
        callerPhone = edit.callerPhone();
    }

    private static @Nullable Long value(@Nullable ContactId contact) {
        return contact == null ? null : contact.value();
    }

    String title() {
        return title;
    }

    Priority priority() {
        return priority;
    }

    boolean isComplaint() {
        return complaint;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    @Nullable SiteId site() {
        return siteId == null ? null : new SiteId(siteId);
    }

    @Nullable EquipmentId equipment() {
        return equipmentId == null ? null : new EquipmentId(equipmentId);
    }

    @Nullable ContactId contact() {
        return contactId == null ? null : new ContactId(contactId);
    }

    @Nullable ContractId contract() {
        return contractId == null ? null : new ContractId(contractId);
    }

    @Nullable Integer contractVersion() {
        return contractVersion;
    }

    @Nullable PolicyId policy() {
        return policyId == null ? null : new PolicyId(policyId);
    }

    Channel channel() {
        return channel;
    }
}
