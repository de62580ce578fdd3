package aftersales.ticket.web;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import aftersales.ticket.Channel;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the agent writes while the customer is on the phone. */
public class TicketForm {

    /** Made with the page, so that the same page sent twice is one ticket. */
    @NotBlank
    @Size(max = 80)
    private String submission = "";

    @NotNull
    private @Nullable CustomerId customer;
    private @Nullable SiteId site;
    private @Nullable EquipmentId equipment;
    private @Nullable ContactId contact;

    @NotBlank
    @Size(max = 200)
    private String title = "";

    @Size(max = 8000)
    private String description = "";

    @NotNull
    private Channel channel = Channel.PHONE;

    @NotNull
    private Priority priority = Priority.NORMAL;

    @Size(max = 80)
    private @Nullable String callerName;

    @Size(max = 40)
    private @Nullable String callerPhone;

    /** When the call came in; the page is opened with the call. */
    private @Nullable Instant reportedAt;

    @Size(max = 4000)
    private @Nullable String answer;

    private boolean visitRequested = true;

    private boolean complaint;

    OpenTicket toCommand() {
        if (customer == null) {
            throw new IllegalStateException("validated before");
        }
        return new OpenTicket(customer, site, contact, equipment, title, description, channel, priority, blank(callerName),
                blank(callerPhone), reportedAt, blank(answer), null, visitRequested, complaint);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }

    public @Nullable CustomerId getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable CustomerId customer) {
        this.customer = customer;
    }

    public @Nullable SiteId getSite() {
        return site;
    }

    public void setSite(@Nullable SiteId site) {
        this.site = site;
    }

    public @Nullable EquipmentId getEquipment() {
        return equipment;
    }

    public void setEquipment(@Nullable EquipmentId equipment) {
        this.equipment = equipment;
    }

    public @Nullable ContactId getContact() {
        return contact;
    }

    public void setContact(@Nullable ContactId contact) {
        this.contact = contact;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public @Nullable String getCallerName() {
        return callerName;
    }

    public void setCallerName(@Nullable String callerName) {
        this.callerName = callerName;
    }

    public @Nullable String getCallerPhone() {
        return callerPhone;
    }

    public void setCallerPhone(@Nullable String callerPhone) {
        this.callerPhone = callerPhone;
    }

    public @Nullable Instant getReportedAt() {
        return reportedAt;
    }

    public void setReportedAt(@Nullable Instant reportedAt) {
        this.reportedAt = reportedAt;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public boolean isComplaint() {
        return complaint;
    }

    public void setComplaint(boolean complaint) {
        this.complaint = complaint;
    }

    public boolean isVisitRequested() {
        return visitRequested;
    }

    public void setVisitRequested(boolean visitRequested) {
        this.visitRequested = visitRequested;
    }
}
