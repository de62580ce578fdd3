package aftersales.webkit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise as the promise strip draws it. All lengths are seconds of the promise's own calendar (seconds in which it
 * runs), so that a night or a weekend takes no room.
 *
 * @param label         what was promised, in the reader's language: "On site"
 * @param state         how it stands
 * @param targetSeconds the time promised, positive
 * @param usedSeconds   the time used until now or until it stopped; more than promised when missed
 * @param pauses        where it stood still, in order
 * @param startedAt     when it began to run, null when it has not yet
 * @param deadline      when it is due, null while paused
 * @param stoppedAt     when it was kept or cancelled, or done too late; null while open
 * @param ticking       does its time count at this moment: open, started, not paused, its calendar open
 */
public record Strip(String label, State state, long targetSeconds, long usedSeconds, List<Pause> pauses,
        @Nullable Instant startedAt, @Nullable Instant deadline, @Nullable Instant stoppedAt, boolean ticking) {

    /** How a promise stands. Each has its own word, shape and colour. */
    public enum State {
        /** Not started yet. */
        WAITING,
        /** Time enough. */
        RUNNING,
        /** More than 80 % used. */
        AT_RISK,
        /** Stands still for a reason. */
        PAUSED,
        /** Kept. */
        MET,
        /** Not kept; may still be open. */
        MISSED,
        /** No longer promised. */
        CANCELLED
    }

    /**
     * A time in which the promise stood still.
     *
     * @param afterUsedSeconds time used when it began
     * @param seconds          how long; for one that lasts still, until now
     */
    public record Pause(long afterUsedSeconds, long seconds) {
    }

    public Strip {
        if (targetSeconds <= 0 || usedSeconds < 0) {
            throw new IllegalArgumentException("promised " + targetSeconds + " s, used " + usedSeconds + " s");
        }
        pauses = List.copyOf(pauses);
    }

    /** What is left of the promised time; negative when missed. */
    public long leftSeconds() {
        return targetSeconds - usedSeconds;
    }
}
