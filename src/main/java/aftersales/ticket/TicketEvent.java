package aftersales.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's story.
 *
 * @param at         when it happened
 * @param receivedAt when the application was told; later than {@code at} where somebody entered it afterwards
 * @param actor      the name as it stood then
 * @param from       the value before, as a code or plain text
 * @param to         the value after
 */
public record TicketEvent(long id, TicketEventKind kind, Instant at, Instant receivedAt, String actor, @Nullable String from,
        @Nullable String to, @Nullable String note) {

    /** Told so long after it happened that the reader should know. */
    public boolean isLate() {
        return receivedAt.isAfter(at.plusSeconds(120));
    }
}
