package aftersales.sanbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountersTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate DELIVERED = LocalDate.parse("2026-01-12");

    @ParameterizedTest(name = "{0} of a {1}: {2} repairs done, {3} open")
    @CsvSource(textBlock = """
            two-repairs,    microcomputer, 0, 0, 0, FAR
            two-repairs,    microcomputer, 1, 0, 1, NEAR
            two-repairs,    microcomputer, 1, 1, 1, NEAR
            two-repairs,    microcomputer, 2, 0, 2, REACHED
            same-fault,     passenger-car, 3, 0, 3, FAR
            same-fault,     passenger-car, 4, 0, 4, NEAR
            same-fault,     passenger-car, 5, 0, 5, REACHED
            days-in-repair, passenger-car, 5, 0, 5, FAR
            days-in-repair, passenger-car, 26, 0, 26, NEAR
            days-in-repair, passenger-car, 30, 0, 30, NEAR
            days-in-repair, passenger-car, 31, 0, 31, REACHED
            main-unit,      passenger-car, 3, 0, 0, FAR
            """)
    void a_limit_comes_near_and_is_reached(String fact, String productClass, int done, int open, long count, Counter.State state) {
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < done + open; i++) {
            Instant from = NOW.minusSeconds(86_400L * 2 * (done + open - i));
            repairs.add(new Repair("R-" + i, from, i < done ? from.plusSeconds(3600) : null, "HARDWARE_FAILURE"));
        }

        Counter counter = counter(productClass, fact, repairs, LocalDate.parse("2026-06-01"));

        assertThat(counter.count()).isEqualTo(count);
        assertThat(counter.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} of a {1} delivered {2}: {3}")
    @CsvSource(textBlock = """
            seven-days,   microcomputer, 2026-11-23, true
            seven-days,   microcomputer, 2026-11-16, true
            seven-days,   microcomputer, 2026-11-15, false
            fifteen-days, microcomputer, 2026-11-08, true
            fifteen-days, microcomputer, 2026-11-07, false
            sixty-days,   passenger-car, 2026-09-24, true
            sixty-days,   passenger-car, 2026-09-23, false
            """)
    void the_days_after_delivery_run_out(String fact, String productClass, LocalDate delivered, boolean runs) {
        assertThat(counters(productClass, List.of(), delivered)).extracting(counter -> counter.fact().code())
                .matches(codes -> codes.contains(fact) == runs);
    }

    @Test
    void a_day_in_repair_is_each_begun_one_and_two_at_once_count_once() {
        List<Repair> repairs = List.of(repair("2026-06-01T00:00:00Z", "2026-06-03T00:00:01Z"), repair("2026-06-02T00:00:00Z", "2026-06-04T00:00:01Z"),
                repair("2026-07-01T00:00:00Z", "2026-07-01T01:00:00Z"));

        // Two days and a second are three; of the second repair only the day after it is new; an hour is a day.
        assertThat(counter("passenger-car", "days-in-repair", repairs, DELIVERED).count()).isEqualTo(3 + 1 + 1);
    }

    @Test
    void repairs_after_the_term_do_not_count() {
        List<Repair> repairs = List.of(repair("2026-01-12T08:00:00Z", "2026-01-12T09:00:00Z"), repair("2026-11-01T08:00:00Z", "2026-11-01T09:00:00Z"));

        assertThat(counter("microcomputer", "two-repairs", repairs, DELIVERED.minusYears(1)).count()).isEqualTo(1);
        assertThat(counter("microcomputer", "two-repairs", repairs, null).count()).isEqualTo(2);
    }

    @Test
    void the_same_fault_and_the_same_main_unit_are_counted_by_themselves() {
        Instant at = NOW.minusSeconds(86_400 * 20);
        List<Repair> repairs = List.of(new Repair("1", at, at, "WEAR"), new Repair("2", at, at, "HARDWARE_FAILURE"),
                new Repair("3", at, at, "HARDWARE_FAILURE"));
        List<MainUnitChange> changes = List.of(new MainUnitChange("engine", DELIVERED), new MainUnitChange("gearbox", DELIVERED.plusDays(1)),
                new MainUnitChange("gearbox", DELIVERED.plusDays(2)));

        Counter fault = counter("passenger-car", "same-fault", repairs, DELIVERED);
        assertThat(fault.count()).isEqualTo(2);
        assertThat(fault.about()).isEqualTo("HARDWARE_FAILURE");
        Counter unit = counters("passenger-car", repairs, changes, DELIVERED).stream().filter(one -> one.fact().code().equals("main-unit")).findFirst()
                .orElseThrow();
        assertThat(unit.about()).isEqualTo("gearbox");
        assertThat(unit.state()).isEqualTo(Counter.State.REACHED);
    }

    @Test
    void a_rule_does_not_hold_for_what_was_delivered_before_it() {
        assertThat(counters("passenger-car", List.of(), LocalDate.parse("2021-12-31"))).isEmpty();
        assertThat(counters("passenger-car", List.of(), LocalDate.parse("2022-01-01"))).isNotEmpty();
    }

    @Test
    void a_long_repair_asks_for_a_stand_in_while_it_lasts() {
        Repair long6 = new Repair("6", NOW.minusSeconds(86_400 * 5 + 1), null, null);

        assertThat(counter("passenger-car", "stand-in", List.of(long6), DELIVERED).state()).isEqualTo(Counter.State.REACHED);
    }

    @Test
    void each_shipped_fact_says_how_sure_it_is_and_other_classes_are_empty() {
        assertThat(SanbaoRules.SHIPPED).filteredOn(one -> !one.facts().isEmpty()).extracting(ProductClass::code)
                .containsExactly("microcomputer", "passenger-car");
        assertThat(SanbaoRules.SHIPPED).flatExtracting(ProductClass::facts).hasSize(15)
                .allMatch(fact -> fact.sure() != Sure.CONFIRMED && fact.source() == null)
                .allMatch(fact -> (fact.limit() == null) == (fact.kind() == FactKind.READING));
        assertThat(SanbaoRules.SHIPPED).filteredOn(one -> one.facts().isEmpty()).hasSize(5).allMatch(one -> one.rule() == null);
    }

    private static Repair repair(String from, String to) {
        return new Repair(from, Instant.parse(from), Instant.parse(to), "WEAR");
    }

    private static Counter counter(String productClass, String fact, List<Repair> repairs, @Nullable LocalDate delivered) {
        return counters(productClass, repairs, delivered).stream().filter(counter -> counter.fact().code().equals(fact)).findFirst().orElseThrow();
    }

    private static List<Counter> counters(String productClass, List<Repair> repairs, @Nullable LocalDate delivered) {
        return counters(productClass, repairs, List.of(), delivered);
    }

    private static List<Counter> counters(String productClass, List<Repair> repairs, List<MainUnitChange> changes, @Nullable LocalDate delivered) {
        ProductClass found = SanbaoRules.SHIPPED.stream().filter(one -> one.code().equals(productClass)).findFirst().orElseThrow();
        return new Counters(found.facts(), repairs, changes, delivered, NOW, ZONE).all();
    }
}
