package aftersales.ticket;

import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an imported history.
 *
 * @param at     never before the step before it
 * @param reason of a pause, null otherwise
 * @param by     who did it there
 * @param words  the other desk's word for it
 */
public record ImportStep(Kind kind, Instant at, @Nullable PauseReason reason, String by, String words) {

    /** What can happen in an imported history. */
    public enum Kind {
        REPORTED(TicketEventKind.REPORTED, EventKind.REPORTED, null),
        /** Somebody has to go there, from now on. */
        VISIT_REQUESTED(TicketEventKind.VISIT_REQUESTED, EventKind.VISIT_REQUESTED, null),
        /** Somebody works on it: it counts as accepted. */
        ACCEPTED(TicketEventKind.ACCEPTED, EventKind.ACCEPTED, TicketStep.ACCEPTANCE),
        ARRIVED(TicketEventKind.ARRIVED, EventKind.ARRIVED, TicketStep.ARRIVAL),
        PAUSED(TicketEventKind.PAUSED, EventKind.PAUSED, null),
        RESUMED(TicketEventKind.RESUMED, EventKind.RESUMED, null),
        COMPLETED(TicketEventKind.COMPLETED, EventKind.FIXED, TicketStep.COMPLETION),
        CLOSED(TicketEventKind.CLOSED, null, TicketStep.CLOSURE),
        REOPENED(TicketEventKind.REOPENED, EventKind.REOPENED, null),
        CANCELLED(TicketEventKind.CANCELLED, EventKind.CANCELLED, null),
        /** A state of the other desk that moves nothing here. */
        NOTED(TicketEventKind.NOTED, null, null);

        final TicketEventKind story;
        final @Nullable EventKind clockEvent;
        final @Nullable TicketStep step;

        Kind(TicketEventKind story, @Nullable EventKind clockEvent, @Nullable TicketStep step) {
            this.story = story;
            this.clockEvent = clockEvent;
            this.step = step;
        }
    }

    public ImportStep {
        if ((kind == Kind.PAUSED) != (reason != null)) {
            throw new IllegalArgumentException("a pause has a reason, nothing else has");
        }
    }
}
