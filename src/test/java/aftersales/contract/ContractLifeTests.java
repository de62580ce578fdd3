package aftersales.contract;

import static aftersales.contract.ContractCase.valid;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.ContractId;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** How contracts stand from their draft to their end. */
@ApplicationTest
class ContractLifeTests {

    /** In Yinchuan it is the first of June already, in London still the last of May. */
    private static final Instant NOW = Instant.parse("2026-05-31T17:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;

    @BeforeEach
    void found() {
        company.found();
        clock.set(NOW);
        test = beans.createBean(ContractCase.class);
    }

    @Test
    void the_list_finds_each_state_as_the_contract_says_it_of_itself() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        test.draw(valid(test.whole("draft"), from, TODAY, true));
        test.draw(valid(test.whole("upcoming"), TODAY.plusDays(1), null, false));
        test.draw(valid(test.whole("open"), from, null, false));
        test.draw(valid(test.whole("long"), from, TODAY.plusDays(61), false));
        test.draw(valid(test.whole("expiring"), from, TODAY.plusDays(60), false));
        test.draw(valid(test.whole("short"), from, TODAY.plusDays(30), false).reminding(29));
        test.draw(valid(test.whole("last day"), from, TODAY, false));
        test.draw(valid(test.whole("expired"), from, TODAY.minusDays(1), false));
        succeed(test.draw(valid(test.whole("renewed"), from, TODAY.minusDays(1), false)), false);
        succeed(test.draw(valid(test.whole("goes on"), from, TODAY.plusDays(5), false)), false);
        succeed(test.draw(valid(test.whole("perhaps"), from, TODAY.plusDays(5), false)), true);

        Map<ContractState, List<String>> found = Arrays.stream(ContractState.values()).collect(Collectors.toMap(state -> state, this::numbers));

        assertThat(found.get(ContractState.DRAFT)).containsExactlyInAnyOrder("draft", "after perhaps");
        assertThat(found.get(ContractState.UPCOMING)).containsExactlyInAnyOrder("upcoming", "after goes on");
        assertThat(found.get(ContractState.IN_FORCE)).containsExactlyInAnyOrder("open", "long", "short", "goes on", "after renewed");
        assertThat(found.get(ContractState.EXPIRING)).containsExactlyInAnyOrder("expiring", "last day", "perhaps");
        assertThat(found.get(ContractState.EXPIRED)).containsExactly("expired");
        assertThat(found.get(ContractState.RENEWED)).containsExactly("renewed");
        queries.ofCustomer(SYSTEM, test.police).forEach(row -> assertThat(found.get(row.state())).contains(row.number()));
    }

    @Test
    void what_expires_still_counts_for_reports() {
        test.draw(valid(test.whole("HT-1"), TODAY.minusYears(1), TODAY, false));

        assertThat(queries.forCustomer(test.police, NOW)).map(ContractRow::state).contains(ContractState.EXPIRING);
        assertThat(queries.forCustomer(test.police, Instant.parse("2026-06-01T16:00:00Z"))).isEmpty();
    }

    @Test
    void the_reminder_days_are_kept_until_they_are_said_anew_and_are_no_version() {
        ContractId id = test.draw(test.whole("HT-1").reminding(90));
        contracts.change(SYSTEM, id, 0, test.whole("HT-1"));
        assertThat(queries.get(SYSTEM, id).row().reminderDays()).isEqualTo(90);

        contracts.change(SYSTEM, id, queries.get(SYSTEM, id).row().version(), test.whole("HT-1").reminding(30));

        assertThat(queries.get(SYSTEM, id).row().reminderDays()).isEqualTo(30);
        assertThat(queries.get(SYSTEM, id).row().currentVersion()).isEqualTo(1);
        for (int days : new int[] {0, 367}) {
            assertThatThrownBy(() -> test.whole("HT-1").reminding(days)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.code()).isEqualTo("contract.reminder.range"));
        }
    }

    private void succeed(ContractId old, boolean draft) {
        ContractRow row = queries.get(SYSTEM, old).row();
        LocalDate from = java.util.Objects.requireNonNull(row.validTo()).plusDays(1);
        ContractId next = test.draw(valid(test.whole("after " + row.number()), from, from.plusYears(1), draft));
        jdbc.sql("update contract set predecessor_id = ? where id = ?").params(old.value(), next.value()).update();
    }

    private List<String> numbers(ContractState state) {
        var parameters = new LinkedMultiValueMap<>(Map.of("state", List.of(state.name())));
        return queries.page(SYSTEM, ContractQueries.LISTING.request(parameters)).rows().stream().map(ContractRow::number).toList();
    }
}
