package aftersales.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock as it follows from the events.
 *
 * @param generation    0 for the first, counted up by reopening
 * @param terms         under which it runs, or ran; 0 where they are only tried out
 * @param target        which of their targets
 * @param targetSeconds promised working time
 * @param deadline      when the promised time is, or was, used up; null while a pause leaves it open
 * @param pausedSeconds working time that has passed in finished pauses: by so much the deadline has moved
 * @param stoppedAt     when it ended, null while open
 * @param usedSeconds   working time used up when it ended, null while open
 * @param missedAt      the deadline, where it was missed
 * @param pauses        in order, none overlapping another
 * @param changes       of the deadline, by other terms
 * @param riskAt        when four fifths of its time are used up; null where it has no deadline or has ended
 * @param dues          moments that have come, or will if nothing else happens
 */
record ClockRun(TargetKind kind, int generation, long terms, int target, ClockState state, long targetSeconds, Instant startedAt,
        @Nullable Instant deadline, @Nullable Instant pausedSince, long pausedSeconds, @Nullable Instant stoppedAt,
        @Nullable Long usedSeconds, @Nullable Instant missedAt, List<Pause> pauses, List<DeadlineChange> changes,
        @Nullable Instant riskAt, List<Due> dues) {

    ClockRun withoutDues() {
        return new ClockRun(kind, generation, terms, target, state, targetSeconds, startedAt, deadline, pausedSince, pausedSeconds,
                stoppedAt, usedSeconds, missedAt, pauses, changes, null, List.of());
    }

    /**
     * The same before anybody was told of its missed deadline. A stored clock that is still open is missed from the moment
     * its milestone fired, so that verdict and notice never differ.
     */
    ClockRun untold() {
        return isOpen() && state == ClockState.MISSED
                ? new ClockRun(kind, generation, terms, target, ClockState.RUNNING, targetSeconds, startedAt, deadline, pausedSince,
                        pausedSeconds, null, null, null, pauses, changes, riskAt, dues)
                : this;
    }

    @Nullable Instant due(String rung) {
        return dues.stream().filter(due -> due.rung().code().equals(rung)).map(Due::at).findFirst().orElse(null);
    }

    boolean isOpen() {
        return stoppedAt == null;
    }

    /**
     * Whether a moment that nobody was told about yet is still worth telling: not of a clock that has ended or stands still
     * by now, unless its deadline was missed before.
     */
    boolean stillTells(String rung) {
        return isOpen() && pausedSince == null || rung.equals(Rung.DEADLINE) && state == ClockState.MISSED;
    }
}
