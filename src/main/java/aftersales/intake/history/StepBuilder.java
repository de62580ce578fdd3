package aftersales.intake.history;

import aftersales.intake.history.Finding.Kind;
import aftersales.sla.PauseReason;
import aftersales.ticket.ImportStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the states of one ticket and says what happened between them. A state that repeats the one before it says nothing
 * new; one that cannot come where it stands is noted and found.
 */
final class StepBuilder {

    private enum Phase {
        NEW, WORKING, SOLVED, CLOSED, CANCELLED
    }

    private final String number;
    private final String nobody;
    private final Consumer<Finding> findings;
    private final List<ImportStep> steps = new ArrayList<>();
    private Phase phase = Phase.NEW;
    private Meaning last = Meaning.NEW;
    private boolean visitRequested;
    private boolean arrived;
    private @Nullable PauseReason pause;
    private @Nullable LogLine solved;
    private @Nullable LogLine closed;

    /** @param nobody stands where the log does not say who */
    StepBuilder(String number, String nobody, Consumer<Finding> findings) {
        this.number = number;
        this.nobody = nobody;
        this.findings = findings;
    }

    void report(Instant at, String by, String words) {
        steps.add(new ImportStep(ImportStep.Kind.REPORTED, at, null, person(by), words));
    }

    void take(Timeline.Moment moment) {
        LogLine line = moment.line();
        if (line.meaning() == Meaning.IGNORED || line.meaning() == last) {
            return;
        }
        boolean goesBack = isOver() && line.meaning().ordinal() < Meaning.RESOLVED.ordinal();
        if (goesBack && moment.late() || isPointless(line.meaning())) {
            find(line, Kind.STATE_IGNORED, line.word());
            return;
        }
        if (goesBack) {
            step(ImportStep.Kind.REOPENED, line);
            phase = Phase.NEW;
            visitRequested = false;
            arrived = false;
        }
        switch (line.meaning()) {
            case NEW -> backToTheQueue(line, goesBack);
            case VISIT_REQUESTED -> requestVisit(line);
            case IN_PROGRESS -> work(line);
            case ON_SITE -> arrive(line);
            case RESOLVED -> solve(line);
            case CLOSED -> close(line);
            case CANCELLED -> end(ImportStep.Kind.CANCELLED, Phase.CANCELLED, line);
            default -> pause(line);
        }
        last = line.meaning();
    }

    private boolean isOver() {
        return phase.ordinal() >= Phase.SOLVED.ordinal();
    }

    /** What is closed is solved already; what is solved can't be called off. */
    private boolean isPointless(Meaning meaning) {
        return meaning == Meaning.RESOLVED && phase == Phase.CLOSED
                || meaning == Meaning.CANCELLED && (phase == Phase.SOLVED || phase == Phase.CLOSED);
    }

    private void backToTheQueue(LogLine line, boolean reopened) {
        if (!endPause(line) && !reopened) {
            step(ImportStep.Kind.NOTED, line);
        }
    }

    private void work(LogLine line) {
        endPause(line);
        if (phase == Phase.NEW) {
            step(ImportStep.Kind.ACCEPTED, line);
            phase = Phase.WORKING;
        } else if (last == Meaning.NEW) {
            step(ImportStep.Kind.NOTED, line);
        }
    }

    private void requestVisit(LogLine line) {
        boolean resumed = endPause(line);
        if (!visitRequested && !arrived) {
            step(ImportStep.Kind.VISIT_REQUESTED, line);
            visitRequested = true;
        } else if (!resumed) {
            step(ImportStep.Kind.NOTED, line);
        }
    }

    /** Who has arrived has accepted. */
    private void arrive(LogLine line) {
        boolean resumed = endPause(line);
        if (phase == Phase.NEW) {
            step(ImportStep.Kind.ACCEPTED, line);
            phase = Phase.WORKING;
        }
        if (!arrived) {
            step(ImportStep.Kind.ARRIVED, line);
            arrived = true;
        } else if (!resumed) {
            step(ImportStep.Kind.NOTED, line);
        }
    }

    private boolean endPause(LogLine line) {
        boolean paused = pause != null;
        if (paused) {
            step(ImportStep.Kind.RESUMED, line);
            pause = null;
        }
        return paused;
    }

    private void pause(LogLine line) {
        endPause(line);
        pause = line.meaning().pauseReason();
        steps.add(new ImportStep(ImportStep.Kind.PAUSED, line.at(), pause, person(line.by()), line.word()));
    }

    private void solve(LogLine line) {
        if (phase == Phase.CANCELLED) {
            step(ImportStep.Kind.REOPENED, line);
        }
        end(ImportStep.Kind.COMPLETED, Phase.SOLVED, line);
        if (solved == null) {
            solved = line;
        }
    }

    private void close(LogLine line) {
        if (phase == Phase.CANCELLED) {
            step(ImportStep.Kind.NOTED, line);
            return;
        }
        if (phase != Phase.SOLVED) {
            find(line, Kind.CLOSED_UNRESOLVED, line.word());
            end(ImportStep.Kind.COMPLETED, Phase.SOLVED, line);
        }
        end(ImportStep.Kind.CLOSED, Phase.CLOSED, line);
        if (closed == null) {
            closed = line;
        }
    }

    /** Every waiting ends with it. */
    private void end(ImportStep.Kind kind, Phase next, LogLine line) {
        step(kind, line);
        phase = next;
        pause = null;
    }

    private void step(ImportStep.Kind kind, LogLine line) {
        steps.add(new ImportStep(kind, line.at(), null, person(line.by()), line.word()));
    }

    private String person(String by) {
        return Cut.to(by.isEmpty() ? nobody : by, 80);
    }

    private void find(LogLine line, Kind kind, String... details) {
        findings.accept(Finding.of(line.line(), number, kind, details));
    }

    List<ImportStep> steps() {
        return steps;
    }

    /** The first line that said it was solved, if any did. */
    @Nullable LogLine solved() {
        return solved;
    }

    @Nullable LogLine closed() {
        return closed;
    }
}
