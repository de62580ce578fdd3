package aftersales.ticket;

import aftersales.kernel.Refusal;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an imported history comes to: the state it ends in, the lines of its story, the events of its clocks. It keeps the
 * same order of steps as a live ticket; what the other desk's log does not tell is left out for that reason.
 */
final class ImportedHistory {

    static final String NOT_IN_LOG = "ticket.skip.imported";

    /** A line of the story before it is stored. */
    record Line(TicketEventKind kind, Instant at, String by, @Nullable String from, @Nullable String to, @Nullable String note) {
    }

    private final List<Line> story = new ArrayList<>();
    private final List<SlaEvent> clockEvents = new ArrayList<>();
    private TicketState state = TicketState.NEW;
    private Instant stepAt;
    private @Nullable Instant doneAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant visitRequestedAt;
    private @Nullable PauseReason pauseReason;
    private @Nullable Instant pausedAt;
    private int reopenings;

    /** @throws Refusal if a step does not fit what is before it */
    ImportedHistory(String sourceKey, String title, List<ImportStep> steps) {
        stepAt = steps.get(0).at();
        Instant last = stepAt;
        for (ImportStep step : steps) {
            if (step.at().isBefore(last)) {
                throw Refusal.because("ticket.import.order", sourceKey);
            }
            last = step.at();
            take(step, title);
        }
    }

    private void take(ImportStep step, String title) {
        switch (step.kind()) {
            case REPORTED -> line(step, null, Channel.IMPORT.name(), title);
            case VISIT_REQUESTED -> requestVisit(step);
            case PAUSED -> pause(step);
            case RESUMED -> resume(step);
            case REOPENED -> reopen(step);
            case NOTED -> line(step, null, null, step.words());
            case CANCELLED -> {
                state = TicketState.CANCELLED;
                endPause();
                closedAt = step.at();
                line(step, null, null, step.words());
            }
            default -> advance(step);
        }
        if (step.kind() == ImportStep.Kind.ACCEPTED) {
            clockEvents.add(SlaEvent.of(EventKind.ARRANGED, step.at())); // whoever works on it was named
        }
        if (step.kind().clockEvent != null) {
            clockEvents.add(step.kind() == ImportStep.Kind.PAUSED && step.reason() != null
                    ? SlaEvent.paused(step.at(), step.reason()) : SlaEvent.of(step.kind().clockEvent, step.at()));
        }
    }

    private void advance(ImportStep step) {
        TicketStep taken = step.kind().step;
        if (taken == null) {
            throw new IllegalStateException("no step of the flow: " + step.kind());
        }
        for (TicketStep skipped : TicketFlow.skipped(state, taken)) {
            story.add(new Line(TicketEventKind.SKIPPED, step.at(), step.by(), null, skipped.name(), NOT_IN_LOG));
        }
        state = taken.result();
        stepAt = step.at();
        if (taken == TicketStep.ACCEPTANCE && answeredAt == null) {
            answeredAt = step.at();
        }
        if (taken == TicketStep.COMPLETION) {
            doneAt = step.at();
            endPause();
        }
        if (taken == TicketStep.CLOSURE) {
            closedAt = step.at();
        }
        line(step, null, null, step.words());
    }

    private void requestVisit(ImportStep step) {
        if (!state.isUnsolved() || visitRequestedAt != null) {
            throw Refusal.because("ticket.import.visit");
        }
        visitRequestedAt = step.at();
        line(step, null, null, step.words());
    }

    private void pause(ImportStep step) {
        if (!state.isUnsolved() || pauseReason != null || step.reason() == null) {
            throw Refusal.because("ticket.import.pause");
        }
        pauseReason = step.reason();
        pausedAt = step.at();
        line(step, null, step.reason().name(), step.words());
    }

    private void resume(ImportStep step) {
        if (pauseReason == null) {
            throw Refusal.because("ticket.resume.none");
        }
        line(step, pauseReason.name(), null, step.words());
        endPause();
    }

    private void reopen(ImportStep step) {
        if (state.isUnsolved()) {
            throw Refusal.because("ticket.reopen.open");
        }
        line(step, state.name(), TicketState.NEW.name(), step.words());
        state = TicketState.NEW;
        stepAt = step.at();
        doneAt = null;
        closedAt = null;
        visitRequestedAt = null;
        reopenings++;
    }

    private void endPause() {
        pauseReason = null;
        pausedAt = null;
    }

    private void line(ImportStep step, @Nullable String from, @Nullable String to, @Nullable String note) {
        story.add(new Line(step.kind().story, step.at(), step.by(), from, to, note));
    }

    List<Line> story() {
        return story;
    }

    List<SlaEvent> clockEvents() {
        return clockEvents;
    }

    TicketState state() {
        return state;
    }

    Instant stepAt() {
        return stepAt;
    }

    @Nullable Instant doneAt() {
        return doneAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable Instant visitRequestedAt() {
        return visitRequestedAt;
    }

    @Nullable PauseReason pauseReason() {
        return pauseReason;
    }

    @Nullable Instant pausedAt() {
        return pausedAt;
    }

    int reopenings() {
        return reopenings;
    }
}
