package aftersales.sla;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the events of one cycle for one target: at most one clock comes of it. */
final class TermReplay {

    private final ChosenTerm chosen;
    private final Term term;
    private final int generation;
    private final Set<Approval> approvals;
    private final List<DeadlineChange> changes;
    /** What is waited for now, the oldest first. */
    private final Set<PauseReason> waiting = new LinkedHashSet<>();
    private @Nullable OpenClock clock;
    private @Nullable ClockRun ended;
    /** A stop found no clock: it counts for one that starts in the same second. */
    private @Nullable Instant stoppedNone;
    /** The clock became pointless: it ends then, unless the same second still brings its stop. */
    private @Nullable Instant voidedAt;

    /** That a pause which began then, for that reason, was approved. */
    record Approval(PauseReason reason, Instant at) {
    }

    /** @param changes of the deadline so far */
    TermReplay(ChosenTerm chosen, int generation, Set<Approval> approvals, List<DeadlineChange> changes) {
        this.chosen = chosen;
        this.term = chosen.term();
        this.generation = generation;
        this.approvals = approvals;
        this.changes = changes;
    }

    ChosenTerm chosen() {
        return chosen;
    }

    /** The clock while it is open. */
    @Nullable OpenClock clock() {
        return ended == null ? clock : null;
    }

    boolean isEnded() {
        return ended != null;
    }

    void take(SlaEvent event) {
        pass(event.at());
        EventKind kind = event.kind();
        if (term.stops().contains(kind)) {
            stop(event.at());
        } else if (term.kind().isVoidedBy(kind) && clock() != null && voidedAt == null) {
            voidedAt = event.at();
        }
        switch (kind) {
            case PAUSED -> waitFor(Objects.requireNonNull(event.reason()), event.at());
            case RESUMED -> waiting.removeIf(reason -> event.reason() == null || event.reason() == reason);
            case FIXED, CANCELLED -> waiting.clear();
            case REOPENED -> reopen(event.at());
            default -> { }
        }
        OpenClock open = clock();
        if (open != null) {
            open.pausedFor(pause(), event.at());
        }
        if (clock == null && term.isStartedBy(kind)) {
            start(event.at());
        }
    }

    private void waitFor(PauseReason reason, Instant at) {
        if (!term.approval().contains(reason) || approvals.contains(new Approval(reason, at))) {
            waiting.add(reason);
        }
    }

    private void reopen(Instant at) {
        endVoided();
        waiting.clear();
        stoppedNone = null;
        if (clock != null && ended != null && term.reopening() == Reopening.CONTINUE) {
            clock.goOn(Objects.requireNonNull(ended.stoppedAt()), at);
            ended = null;
        }
    }

    private void start(Instant at) {
        clock = new OpenClock(chosen, generation, at, pause(), changes);
        if (at.equals(stoppedNone)) {
            stop(at);
        }
    }

    private void stop(Instant at) {
        OpenClock open = clock();
        if (open == null) {
            stoppedNone = at;
            return;
        }
        ended = open.stopped(at);
        voidedAt = null;
    }

    /** Time goes on to this instant: what became pointless before it has ended. */
    void pass(Instant at) {
        if (voidedAt != null && !voidedAt.equals(at)) {
            endVoided();
        }
    }

    /** What became pointless ends: nothing else will happen in its second. */
    void endVoided() {
        OpenClock open = clock();
        if (open != null && voidedAt != null) {
            ended = open.voided(voidedAt);
        }
        voidedAt = null;
    }

    /** It is not promised any more. */
    void withdrawn(Instant at) {
        OpenClock open = clock();
        if (open != null) {
            ended = open.voided(at);
        }
    }

    /** The oldest reason that this target lets stop its clock. */
    private @Nullable PauseReason pause() {
        for (PauseReason reason : waiting) {
            if (term.pausable().contains(reason)) {
                return reason;
            }
        }
        return null;
    }

    /** The clock of the cycle as it stands; null where none began. */
    @Nullable ClockRun run(Instant asOf) {
        endVoided();
        OpenClock open = clock();
        return open == null ? ended : open.open(asOf);
    }
}
