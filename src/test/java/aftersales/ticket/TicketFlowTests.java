package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketFlowTests {

    @ParameterizedTest
    @CsvSource({
        "NEW, ASSIGNMENT", "ASSIGNED, ACCEPTANCE", "ACCEPTED, DEPARTURE", "EN_ROUTE, ARRIVAL", "ON_SITE, COMPLETION",
        "DONE, SIGNATURE", "SIGNED, CONFIRMATION", "CONFIRMED, CLOSURE"})
    void the_next_step_leaves_nothing_out(TicketState state, TicketStep step) {
        assertThat(TicketFlow.skipped(state, step, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, COMPLETION, 4", "NEW, ACCEPTANCE, 1", "ACCEPTED, ARRIVAL, 1", "DONE, CONFIRMATION, 1", "DONE, CLOSURE, 2",
        "NEW, CLOSURE, 7"})
    void steps_left_out_need_a_reason(TicketState state, TicketStep step, int skipped) {
        assertThatThrownBy(() -> TicketFlow.skipped(state, step, false))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("ticket.step.skips");
                    assertThat(refusal.field()).isEqualTo("skipReason");
                });
        assertThat(TicketFlow.skipped(state, step, true)).hasSize(skipped).doesNotContain(step);
    }

    @Test
    void what_is_left_out_is_named_in_order() {
        assertThat(TicketFlow.skipped(TicketState.NEW, TicketStep.COMPLETION, true))
                .isEqualTo(List.of(TicketStep.ASSIGNMENT, TicketStep.ACCEPTANCE, TicketStep.DEPARTURE, TicketStep.ARRIVAL));
    }

    @Test
    void no_step_is_taken_twice_or_backwards() {
        for (TicketStep step : TicketStep.values()) {
            Arrays.stream(TicketState.values()).filter(state -> state.ordinal() >= step.result().ordinal()).forEach(state ->
                    assertThatThrownBy(() -> TicketFlow.skipped(state, step, true)).as(step + " in " + state)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ticket.step.past")));
        }
    }

    @ParameterizedTest
    @EnumSource(TicketStep.class)
    void nothing_follows_a_cancelled_ticket(TicketStep step) {
        assertThatThrownBy(() -> TicketFlow.skipped(TicketState.CANCELLED, step, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_fault_is_unsolved_until_the_work_is_done() {
        assertThat(Arrays.stream(TicketState.values()).filter(TicketState::isUnsolved)).containsExactlyElementsOf(
                EnumSet.range(TicketState.NEW, TicketState.ON_SITE));
    }
}
