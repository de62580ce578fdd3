package aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the events for one target. */
final class TermReplay {

    private final Term term;
    private final List<ClockRun> runs = new ArrayList<>();
    /** What is waited for now, the oldest first. */
    private final Set<PauseReason> waiting = new LinkedHashSet<>();
    private @Nullable OpenClock open;
    private boolean mayStart = true;
    /** A stop found no clock: it counts for one that starts in the same second. */
    private @Nullable Instant stoppedNone;
    /** The clock became pointless: it ends then, unless the same second still brings its stop. */
    private @Nullable Instant voidedAt;

    TermReplay(Term term) {
        this.term = term;
    }

    void take(SlaEvent event) {
        if (voidedAt != null && !voidedAt.equals(event.at())) {
            endVoided();
        }
        EventKind kind = event.kind();
        if (term.kind().isStoppedBy(kind)) {
            stop(event.at());
        } else if (term.kind().isVoidedBy(kind) && open != null && voidedAt == null) {
            voidedAt = event.at();
        }
        switch (kind) {
            case PAUSED -> waiting.add(Objects.requireNonNull(event.reason()));
            case RESUMED -> waiting.removeIf(reason -> event.reason() == null || event.reason() == reason);
            case FIXED, CANCELLED -> waiting.clear();
            case REOPENED -> reopen();
            default -> { }
        }
        if (open != null) {
            open.pausedFor(pause(), event.at());
        }
        if (mayStart && term.isStartedBy(kind)) {
            start(event.at());
        }
    }

    private void reopen() {
        if (voidedAt != null) {
            endVoided();
        }
        waiting.clear();
        stoppedNone = null;
        mayStart |= open == null;
    }

    private void start(Instant at) {
        mayStart = false;
        open = new OpenClock(term, runs.size(), at, pause());
        if (at.equals(stoppedNone)) {
            stop(at);
        }
    }

    private void stop(Instant at) {
        if (open == null) {
            stoppedNone = at;
            return;
        }
        runs.add(open.stopped(at));
        open = null;
        voidedAt = null;
    }

    private void endVoided() {
        if (open != null && voidedAt != null) {
            runs.add(open.voided(voidedAt));
            open = null;
        }
        voidedAt = null;
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

    void finish(Instant asOf) {
        endVoided();
        if (open != null) {
            runs.add(open.open(asOf));
        }
    }

    List<ClockRun> runs() {
        return runs;
    }
}
