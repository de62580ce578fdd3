package aftersales.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A mail of the outbox that this sender has taken.
 *
 * @param attempt   which it is; a sender whose attempt is no longer the last has been given up, and reports in vain
 * @param abandoned whether the sender before was never heard of again
 * @param messageId as first written: each resend carries it, so that a receiver can tell that it is the same mail
 * @param zone      of the reader's organisation
 */
record Mail(long id, int attempt, boolean abandoned, String address, Locale language, ZoneId zone, String messageId,
        Instant createdAt, NoticeRow notice) {
}
