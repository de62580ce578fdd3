package aftersales.ticket;

import aftersales.kernel.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The order of the steps, and what it means to leave it. Pure: knows states, not tickets. */
final class TicketFlow {

    /** What a fix on the phone leaves out. */
    static final Set<TicketStep> VISIT = EnumSet.of(TicketStep.ASSIGNMENT, TicketStep.ACCEPTANCE, TicketStep.DEPARTURE,
            TicketStep.ARRIVAL, TicketStep.SIGNATURE);

    private TicketFlow() {
    }

    /**
     * The steps between a state and a step that would be left out, in order.
     *
     * @throws Refusal if the ticket is past the step, or called off
     */
    static List<TicketStep> skipped(TicketState state, TicketStep step) {
        if (state == TicketState.CANCELLED || step.result().ordinal() <= state.ordinal()) {
            throw Refusal.because("ticket.step.past", step.words(), state.words());
        }
        var skipped = new ArrayList<TicketStep>();
        for (TicketStep between : TicketStep.values()) {
            if (between.result().ordinal() > state.ordinal() && between.result().ordinal() < step.result().ordinal()) {
                skipped.add(between);
            }
        }
        return skipped;
    }

    /**
     * As above, where leaving steps out needs a reason.
     *
     * @throws Refusal on {@code skipReason}, naming the first step left out, if there is none
     */
    static List<TicketStep> skipped(TicketState state, TicketStep step, boolean hasReason) {
        List<TicketStep> skipped = skipped(state, step);
        if (!skipped.isEmpty() && !hasReason) {
            throw Refusal.of("skipReason", "ticket.step.skips", step.words(), skipped.get(0).words());
        }
        return skipped;
    }
}
