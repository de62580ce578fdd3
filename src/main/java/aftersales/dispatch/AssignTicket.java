package aftersales.dispatch;

import aftersales.kernel.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody shall go.
 *
 * @param note why it is he; needed where another one had the ticket
 * @param at   when that was said; null: now
 */
public record AssignTicket(AccountId technician, @Nullable String note, @Nullable Instant at) {
}
