package aftersales.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractStateTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @Test
    void first_and_last_day_count() {
        assertThat(state(FROM.minusDays(1))).isEqualTo(ContractState.UPCOMING);
        assertThat(state(FROM)).isEqualTo(ContractState.IN_FORCE);
        assertThat(state(TO)).isEqualTo(ContractState.EXPIRING);
        assertThat(state(TO.plusDays(1))).isEqualTo(ContractState.EXPIRED);
    }

    @Test
    void it_expires_from_its_reminder_days_on() {
        assertThat(state(TO.minusDays(31))).isEqualTo(ContractState.IN_FORCE);
        assertThat(state(TO.minusDays(30))).isEqualTo(ContractState.EXPIRING);
    }

    @Test
    void renewed_it_holds_to_its_end_and_is_renewed_then() {
        assertThat(ContractState.of(false, FROM, TO, 30, true, TO)).isEqualTo(ContractState.IN_FORCE);
        assertThat(ContractState.of(false, FROM, TO, 30, true, TO.plusDays(1))).isEqualTo(ContractState.RENEWED);
    }

    @Test
    void without_a_last_day_it_goes_on() {
        assertThat(ContractState.of(false, FROM, null, 30, false, LocalDate.of(2099, 1, 1))).isEqualTo(ContractState.IN_FORCE);
    }

    @Test
    void a_draft_is_a_draft_whatever_its_dates() {
        assertThat(ContractState.of(true, FROM, TO, 30, false, FROM)).isEqualTo(ContractState.DRAFT);
    }

    private static ContractState state(LocalDate today) {
        return ContractState.of(false, FROM, TO, 30, false, today);
    }
}
