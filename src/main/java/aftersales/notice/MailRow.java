package aftersales.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox, for those who watch over it.
 *
 * @param nextTryAt when it is tried (again); null unless it waits
 * @param error     what the mail server said last, null where nothing went wrong
 */
public record MailRow(long id, State state, String address, String account, NoticeRow notice, int attempts, @Nullable Instant nextTryAt,
        @Nullable Instant sentAt, @Nullable String error, Instant createdAt) {

    /** How a mail stands. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** Refused for good, or tried too often, or too old. */
        GIVEN_UP,
        /** Written while no mail server was configured. */
        NO_SERVER;

        /** May it be tried again by hand? */
        public boolean isStuck() {
            return this == GIVEN_UP || this == NO_SERVER;
        }
    }
}
