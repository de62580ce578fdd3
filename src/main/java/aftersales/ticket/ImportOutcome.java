package aftersales.ticket;

import aftersales.sla.PauseReason;
import aftersales.sla.SlaEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an imported history comes to.
 *
 * @param pauseReason what is waited for in the end, null where nothing is
 * @param clockEvents what its promise clocks would be told
 */
public record ImportOutcome(TicketState state, @Nullable PauseReason pauseReason, List<SlaEvent> clockEvents) {

    public ImportOutcome {
        clockEvents = List.copyOf(clockEvents);
    }

    /** How it stands, in one word: what it waits for, or else its state. */
    public String word() {
        return pauseReason == null ? state.name() : pauseReason.name();
    }
}
