package aftersales.ticket;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault report.
 *
 * @param title          what is wrong, in a line
 * @param reportedAt     when the customer reported it; null: now. Not in the future
 * @param answer         what the customer was told at once; with it the report counts as answered
 * @param answeredAt     when he was told; null: now
 * @param visitRequested whether the customer wants somebody to come: the on-site promise runs from the report
 * @param complaint      he complains of the service: it goes to the organisation above the one that covers the place
 */
public record OpenTicket(CustomerId customer, @Nullable SiteId site, @Nullable ContactId contact, @Nullable EquipmentId equipment,
        String title, String description, Channel channel, Priority priority, @Nullable String callerName,
        @Nullable String callerPhone, @Nullable Instant reportedAt, @Nullable String answer, @Nullable Instant answeredAt, boolean visitRequested,
        boolean complaint) {

    /** No complaint. */
    public OpenTicket(CustomerId customer, @Nullable SiteId site, @Nullable ContactId contact, @Nullable EquipmentId equipment,
            String title, String description, Channel channel, Priority priority, @Nullable String callerName,
            @Nullable String callerPhone, @Nullable Instant reportedAt, @Nullable String answer, @Nullable Instant answeredAt,
            boolean visitRequested) {
        this(customer, site, contact, equipment, title, description, channel, priority, callerName, callerPhone, reportedAt, answer, answeredAt,
                visitRequested, false);
    }
}
