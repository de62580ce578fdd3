package aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock while the replay builds it. */
final class OpenClock {

    private final Term term;
    private final int generation;
    private final Instant startedAt;
    private final List<Pause> pauses = new ArrayList<>();
    private @Nullable Pause pause;

    OpenClock(Term term, int generation, Instant startedAt, @Nullable PauseReason pausedFor) {
        this.term = term;
        this.generation = generation;
        this.startedAt = startedAt;
        pausedFor(pausedFor, startedAt);
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
        Stretches stretches = new Stretches(term.calendar(), startedAt, pauses);
        // Every pause is closed, so the sum is always reached; after a pause up to the end it counts from there.
        Instant deadline = stretches.reached(term.seconds());
        boolean missed = deadline != null && at.isAfter(deadline);
        List<Due> dues = dues(stretches).stream().filter(due -> !due.at().isAfter(at)).toList();
        return new ClockRun(term.kind(), generation, missed ? ClockState.MISSED : inTime, term.seconds(), startedAt, deadline,
                null, stretches.paused(), at, stretches.used(at), missed ? deadline : null, List.copyOf(pauses), dues);
    }

    /** Not ended; missed where the deadline has come. */
    ClockRun open(Instant asOf) {
        List<Pause> all = new ArrayList<>(pauses);
        if (pause != null) {
            all.add(pause);
        }
        Stretches stretches = new Stretches(term.calendar(), startedAt, all);
        Instant deadline = stretches.reached(term.seconds());
        boolean missed = deadline != null && !asOf.isBefore(deadline);
        ClockState state = missed ? ClockState.MISSED : pause != null && deadline == null ? ClockState.PAUSED : ClockState.RUNNING;
        return new ClockRun(term.kind(), generation, state, term.seconds(), startedAt, deadline,
                pause == null ? null : pause.from(), stretches.paused(), null, null, missed ? deadline : null, List.copyOf(all), dues(stretches));
    }

    private List<Due> dues(Stretches stretches) {
        List<Due> dues = new ArrayList<>();
        for (int step : Due.STEPS) {
            Instant at = stretches.reached(term.share(step));
            if (at != null) {
                dues.add(new Due(step, at));
            }
        }
        return dues;
    }
}
