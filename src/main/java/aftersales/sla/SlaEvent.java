package aftersales.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a subject.
 *
 * @param at     when it happened, whole seconds; not when we heard of it
 * @param reason which pause begins or ends; needed for {@link EventKind#PAUSED} and its approval, optional for
 *               {@link EventKind#RESUMED} (none ends all), absent otherwise
 */
public record SlaEvent(EventKind kind, Instant at, @Nullable PauseReason reason) {

    public SlaEvent {
        at = Instant.ofEpochSecond(at.getEpochSecond());
        if ((kind == EventKind.PAUSED || kind == EventKind.PAUSE_APPROVED) && reason == null) {
            throw new IllegalArgumentException("a pause has a reason");
        }
        if (reason != null && kind != EventKind.PAUSED && kind != EventKind.PAUSE_APPROVED && kind != EventKind.RESUMED) {
            throw new IllegalArgumentException("only pauses have reasons, not " + kind);
        }
    }

    public static SlaEvent of(EventKind kind, Instant at) {
        return new SlaEvent(kind, at, null);
    }

    public static SlaEvent paused(Instant at, PauseReason reason) {
        return new SlaEvent(EventKind.PAUSED, at, reason);
    }

    /** @param pausedAt when the pause began that is approved: the same instant as in its {@link EventKind#PAUSED} */
    public static SlaEvent approved(Instant pausedAt, PauseReason reason) {
        return new SlaEvent(EventKind.PAUSE_APPROVED, pausedAt, reason);
    }

    /** Ends the pause for this reason only; another that overlaps it goes on. */
    public static SlaEvent resumed(Instant at, PauseReason reason) {
        return new SlaEvent(EventKind.RESUMED, at, reason);
    }
}
