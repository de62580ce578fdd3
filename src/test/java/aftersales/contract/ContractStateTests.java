package aftersales.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractStateTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @Test
    void first_and_last_day_count() {
        assertThat(ContractState.of(false, FROM, TO, FROM.minusDays(1))).isEqualTo(ContractState.UPCOMING);
        assertThat(ContractState.of(false, FROM, TO, FROM)).isEqualTo(ContractState.IN_FORCE);
        assertThat(ContractState.of(false, FROM, TO, TO)).isEqualTo(ContractState.IN_FORCE);
        assertThat(ContractState.of(false, FROM, TO, TO.plusDays(1))).isEqualTo(ContractState.ENDED);
    }

    @Test
    void without_a_last_day_it_goes_on() {
        assertThat(ContractState.of(false, FROM, null, LocalDate.of(2099, 1, 1))).isEqualTo(ContractState.IN_FORCE);
    }

    @Test
    void a_draft_is_a_draft_whatever_its_dates() {
        assertThat(ContractState.of(true, FROM, TO, FROM)).isEqualTo(ContractState.DRAFT);
    }
}
