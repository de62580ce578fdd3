package aftersales.ticket;

import aftersales.kernel.identity.ContactId;
import org.jspecify.annotations.Nullable;

/** What may be mended on a ticket after it was opened. */
public record EditTicket(String title, String description, Priority priority, @Nullable ContactId contact,
        @Nullable String callerName, @Nullable String callerPhone) {
}
