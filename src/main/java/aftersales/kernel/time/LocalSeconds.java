package aftersales.kernel.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns local times into instants, quickly where many lie between the same two clock changes. A skipped local time moves
 * forward by what was skipped, a repeated one is the earlier of the two. For one thread.
 */
final class LocalSeconds {

    private final ZoneRules rules;
    /** Local seconds between which the offset certainly holds. */
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private int offset;

    LocalSeconds(ZoneRules rules) {
        this.rules = rules;
    }

    /** @param second of the date, also of the next one beyond 86 400 */
    long instant(long epochDay, int second) {
        long local = epochDay * Hours.DAY + second;
        return from <= local && local < to ? local - offset : search(local);
    }

    private long search(long local) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change != null) {
            return local - change.getOffsetBefore().getTotalSeconds();
        }
        offset = rules.getOffset(time).getTotalSeconds();
        Instant instant = Instant.ofEpochSecond(local - offset);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        from = before == null ? Long.MIN_VALUE
                : before.toEpochSecond() + Math.max(before.getOffsetBefore().getTotalSeconds(), before.getOffsetAfter().getTotalSeconds());
        to = after == null ? Long.MAX_VALUE
                : after.toEpochSecond() + Math.min(after.getOffsetBefore().getTotalSeconds(), after.getOffsetAfter().getTotalSeconds());
        return local - offset;
    }
}
