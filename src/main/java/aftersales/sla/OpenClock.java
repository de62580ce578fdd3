package aftersales.sla;

import aftersales.kernel.time.NoWorkingTime;
import aftersales.kernel.time.Stretches;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock while the replay builds it. */
final class OpenClock {

    /** What is promised by a day that the calendar never has: more than it will ever count. */
    private static final long NEVER = Duration.ofDays(36_525).getSeconds();

    private static final WorkingCalendar REAL_TIME = WorkingCalendar.roundTheClock(ZoneOffset.UTC);

    private final ChosenTerm chosen;
    private final Term term;
    private final int generation;
    private final Instant startedAt;
    private final long seconds;
    private final List<Pause> pauses = new ArrayList<>();
    private final List<DeadlineChange> changes;
    private @Nullable Pause pause;

    OpenClock(ChosenTerm chosen, int generation, Instant startedAt, @Nullable PauseReason pausedFor, List<DeadlineChange> changes) {
        this.chosen = chosen;
        this.term = chosen.target().term();
        this.generation = generation;
        this.startedAt = startedAt;
        this.seconds = promised(term, startedAt);
        this.changes = new ArrayList<>(changes);
        pausedFor(pausedFor, startedAt);
    }

    private static long promised(Term term, Instant startedAt) {
        try {
            return term.seconds(startedAt);
        } catch (NoWorkingTime never) {
            return NEVER;
        }
    }

    /** From this instant on paused for the reason, or running where there is none. */
    void pausedFor(@Nullable PauseReason reason, Instant at) {
        if (pause != null && pause.reason() == reason) {
            return;
        }
        closePause(at);
        if (reason != null) {
            pause = new Pause(at, null, reason);
        }
    }

    private void closePause(Instant at) {
        if (pause != null && pause.from().isBefore(at)) {
            pauses.add(new Pause(pause.from(), at, pause.reason()));
        }
        pause = null;
    }

    /** It had ended and goes on: the time between was a pause. */
    void goOn(Instant endedAt, Instant at) {
        if (endedAt.isBefore(at)) {
            pauses.add(new Pause(endedAt, at, PauseReason.WAS_CLOSED));
        }
    }

    /** As of an instant, if nothing else happens; null while a pause leaves it open. */
    @Nullable Instant deadline() {
        return reached(stretches(), seconds);
    }

    boolean isMissed(Instant at) {
        Instant deadline = deadline();
        return deadline != null && !at.isBefore(deadline);
    }

    void changed(DeadlineChange change) {
        changes.add(change);
    }

    List<DeadlineChange> changes() {
        return changes;
    }

    /** Ended by what was promised: met, unless its deadline lies before. */
    ClockRun stopped(Instant at) {
        return ended(at, ClockState.MET);
    }

    /** Ended by something else: a deadline already missed stays missed. */
    ClockRun voided(Instant at) {
        return ended(at, ClockState.CANCELLED);
    }

    private ClockRun ended(Instant at, ClockState inTime) {
        closePause(at);
        Stretches stretches = stretches();
        // Every pause is closed, so the sum is always reached; after a pause up to the end it counts from there.
        Instant deadline = reached(stretches, seconds);
        boolean missed = deadline != null && at.isAfter(deadline);
        // What ended in the very second of its deadline was in time: whoever was told otherwise in that second is put right.
        List<Due> dues = dues(stretches, deadline).stream()
                .filter(due -> !due.at().isAfter(at) && (missed || !due.rung().isDeadline())).toList();
        return new ClockRun(term.kind(), generation, chosen.terms(), chosen.target().number(), missed ? ClockState.MISSED : inTime, seconds,
                startedAt, deadline, null, stretches.paused(), at, stretches.used(at), missed ? deadline : null, List.copyOf(pauses),
                List.copyOf(changes), null, dues);
    }

    /** Not ended; missed where the deadline has come. */
    ClockRun open(Instant asOf) {
        Stretches stretches = stretches();
        Instant deadline = reached(stretches, seconds);
        boolean missed = deadline != null && !asOf.isBefore(deadline);
        ClockState state = missed ? ClockState.MISSED : pause != null && deadline == null ? ClockState.PAUSED : ClockState.RUNNING;
        return new ClockRun(term.kind(), generation, chosen.terms(), chosen.target().number(), state, seconds, startedAt, deadline,
                pause == null ? null : pause.from(), stretches.paused(), null, null, missed ? deadline : null, allPauses(),
                List.copyOf(changes), deadline == null ? null : reached(stretches, share(Rung.RISK)), dues(stretches, deadline));
    }

    private Stretches stretches() {
        return new Stretches(term.counting(), startedAt, Pause.breaks(allPauses()));
    }

    /** Null also where the calendar has no more time for it: such a promise has no deadline, and says so where it is shown. */
    private static @Nullable Instant reached(Stretches stretches, long amount) {
        try {
            return stretches.reached(amount);
        } catch (NoWorkingTime never) {
            return null;
        }
    }

    private List<Pause> allPauses() {
        List<Pause> all = new ArrayList<>(pauses);
        if (pause != null) {
            all.add(pause);
        }
        return List.copyOf(all);
    }

    /** Working seconds after which a share of the promise is used up, rounded up to whole ones. */
    private long share(long percent) {
        return (seconds * percent + 99) / 100;
    }

    private List<Due> dues(Stretches stretches, @Nullable Instant deadline) {
        List<Due> dues = new ArrayList<>();
        for (Rung rung : term.ladder()) {
            Instant at = switch (rung.basis()) {
                case PERCENT -> reached(stretches, share(rung.amount()));
                case BEFORE -> before(deadline, rung.amount());
                case AFTER -> after(deadline, rung.amount());
            };
            if (at != null) {
                dues.add(new Due(rung, at));
            }
        }
        return dues;
    }

    /** None where the promise is shorter than the warning; at the end of the pause where it falls into one. */
    private @Nullable Instant before(@Nullable Instant deadline, long seconds) {
        if (deadline == null || deadline.minusSeconds(seconds).isBefore(startedAt)) {
            return null;
        }
        Instant at = deadline.minusSeconds(seconds);
        for (Pause each : pauses) {
            if (!at.isBefore(each.from()) && each.to() != null && at.isBefore(each.to())) {
                return each.to();
            }
        }
        return at;
    }

    private @Nullable Instant after(@Nullable Instant deadline, long seconds) {
        if (deadline == null) {
            return null;
        }
        List<Pause> later = allPauses().stream().filter(each -> !each.from().isBefore(deadline)).toList();
        return new Stretches(REAL_TIME, deadline, Pause.breaks(later)).reached(seconds);
    }
}
