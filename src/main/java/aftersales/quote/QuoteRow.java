package aftersales.quote;

import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.QuoteId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quote.
 *
 * @param number       the first of its ticket is 1
 * @param organization of the ticket
 * @param mail         where it went; null while a draft, or where it went no such way
 * @param answeredAt   also when it was withdrawn or ran out
 * @param byLink       whether the customer answered on his own page; else it was told to somebody; null while unanswered
 * @param createdBy    his name as it stood then
 */
public record QuoteRow(QuoteId id, String ticket, int number, String title, CustomerId customer, String customerName, OrganizationId organization,
        QuoteState state, QuoteDocument document, @Nullable String mail, @Nullable LocalDate validUntil, @Nullable Instant sentAt,
        @Nullable Instant answeredAt, @Nullable String answeredBy, @Nullable String remark, @Nullable Boolean byLink, String createdBy,
        Instant createdAt, long version) {

    /** As it is called: the ticket's number and its own. */
    public String label() {
        return ticket + "-Q" + number;
    }
}
