package aftersales.ticket;

import aftersales.kernel.identity.AccountId;
import aftersales.sla.PauseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pause that waits for a manager's word.
 *
 * @param pausedAt when it began
 * @param asker    null where the application paused
 * @param by       his name as it stood then
 */
public record PauseRequest(long id, PauseReason reason, Instant pausedAt, @Nullable AccountId asker, String by) {
}
