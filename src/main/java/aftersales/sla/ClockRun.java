package aftersales.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock as it follows from the events.
 *
 * @param generation    0 for the first, counted up by reopening
 * @param deadline      when the promised time is, or was, used up; null while a pause leaves it open
 * @param pausedSeconds working time that has passed in finished pauses: by so much the deadline has moved
 * @param stoppedAt     when it ended, null while open
 * @param missedAt      the deadline, where it was missed
 * @param pauses        in order, none overlapping another
 * @param dues          moments that have come, or will if nothing else happens
 */
record ClockRun(TargetKind kind, int generation, ClockState state, Instant startedAt, @Nullable Instant deadline,
        @Nullable Instant pausedSince, long pausedSeconds, @Nullable Instant stoppedAt, @Nullable Instant missedAt,
        List<Pause> pauses, List<Due> dues) {

    boolean isOpen() {
        return stoppedAt == null;
    }

    /**
     * Whether a moment that nobody was told about yet is still worth telling: of a clock that has ended only the missed
     * deadline is.
     */
    boolean stillTells(int step) {
        return isOpen() || step == Due.DEADLINE && state == ClockState.MISSED;
    }
}
