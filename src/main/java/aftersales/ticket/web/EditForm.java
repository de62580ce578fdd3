package aftersales.ticket.web;

import aftersales.kernel.identity.ContactId;
import aftersales.ticket.EditTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TicketDetail;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may be mended on a ticket; {@code version}: the state it was read in. */
public class EditForm {

    private long version;

    @NotBlank
    @Size(max = 200)
    private String title = "";

    @Size(max = 8000)
    private String description = "";

    @NotNull
    private Priority priority = Priority.NORMAL;

    private @Nullable ContactId contact;

    @Size(max = 80)
    private @Nullable String callerName;

    @Size(max = 40)
    private @Nullable String callerPhone;

    static EditForm of(TicketDetail ticket) {
        var form = new EditForm();
        form.version = ticket.version();
        form.title = ticket.row().title();
        form.description = ticket.description();
        form.priority = ticket.row().priority();
        form.contact = ticket.contact();
        form.callerName = ticket.callerName();
        form.callerPhone = ticket.callerPhone();
        return form;
    }

    EditTicket toCommand() {
        return new EditTicket(title, description, priority, contact, blank(callerName), blank(callerPhone));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
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

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public @Nullable ContactId getContact() {
        return contact;
    }

    public void setContact(@Nullable ContactId contact) {
        this.contact = contact;
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
}
