package aftersales.ticket.api;

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

/**
 * A fault report by a program.
 *
 * @param priority       NORMAL unless said
 * @param channel        API unless said; IMPORT is for imports alone
 * @param reportedAt     now unless said; not in the future
 * @param answer         with it the report counts as answered
 * @param visitRequested true unless said
 * @param complaint      goes one level up; false unless said
 */
record OpenTicketRequest(@NotNull Long customer, @Nullable Long site, @Nullable Long equipment, @Nullable Long contact,
        @NotBlank @Size(max = 200) String title, @Nullable @Size(max = 8000) String description, @Nullable Priority priority,
        @Nullable Channel channel, @Nullable @Size(max = 80) String callerName, @Nullable @Size(max = 40) String callerPhone,
        @Nullable Instant reportedAt, @Nullable @Size(max = 4000) String answer, @Nullable Instant answeredAt,
        @Nullable Boolean visitRequested, @Nullable Boolean complaint) {

    OpenTicket toCommand() {
        return new OpenTicket(new CustomerId(customer), site == null ? null : new SiteId(site), contact == null ? null : new ContactId(contact),
                equipment == null ? null : new EquipmentId(equipment), title, description == null ? "" : description,
                channel == null || channel == Channel.IMPORT ? Channel.API : channel, priority == null ? Priority.NORMAL : priority,
                callerName, callerPhone, reportedAt, answer, answeredAt, visitRequested == null || visitRequested,
                Boolean.TRUE.equals(complaint));
    }
}
