package aftersales.contract.owed;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.owed.Penalty.Per;
import aftersales.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltyTests {

    private static final Currency YUAN = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource({"MISS, PT1S, 100.00", "MISS, P30D, 100.00", "HOUR, PT1S, 100.00", "HOUR, PT1H, 100.00", "HOUR, PT1H0.001S, 200.00",
            "HOUR, PT26H, 2600.00", "DAY, PT1H, 100.00", "DAY, PT24H, 100.00", "DAY, PT24H1S, 200.00"})
    void once_or_for_each_begun_hour_or_day(Per per, Duration late, BigDecimal due) {
        assertThat(penalty(null, per, "100", null).due(late, YUAN)).isEqualTo(new Money(due, YUAN));
    }

    @Test
    void never_more_than_the_most() {
        assertThat(penalty(null, Per.HOUR, "100", "250").due(Duration.ofHours(2), YUAN)).hasToString("200.00 CNY");
        assertThat(penalty(null, Per.HOUR, "100", "250").due(Duration.ofHours(3), YUAN)).hasToString("250.00 CNY");
        assertThat(penalty(null, Per.HOUR, "0.333", null).due(Duration.ofHours(2), YUAN)).as("rounded once").hasToString("0.67 CNY");
    }

    @Test
    void rows_that_name_the_promise_go_before_those_for_any_and_add_up() {
        ContractDocument document = document(penalty(null, Per.MISS, "50", null), penalty("ARRIVE", Per.MISS, "200", null),
                penalty("ARRIVE", Per.HOUR, "10", null));

        assertThat(document.penalty("ARRIVE", Duration.ofMinutes(90))).hasToString("220.00 CNY");
        assertThat(document.penalty("FIX", Duration.ofMinutes(90))).hasToString("50.00 CNY");
        assertThat(document().penalty("FIX", Duration.ofDays(9))).isNull();
    }

    /** Begun hours are counted one by one. */
    @Property(tries = 300)
    void begun_hours_are_those_that_have_begun(@ForAll @LongRange(min = 1, max = 2_000_000_000L) long millis) {
        long begun = 0;
        for (long from = 0; from < millis; from += 3_600_000) {
            begun++;
        }
        assertThat(penalty(null, Per.HOUR, "1", null).due(Duration.ofMillis(millis), YUAN)).isEqualTo(new Money(BigDecimal.valueOf(begun), YUAN));
    }

    private static Penalty penalty(@Nullable String promise, Per per, String amount, @Nullable String most) {
        return new Penalty(promise, new BigDecimal(amount), per, most == null ? null : new BigDecimal(most), null);
    }

    private static ContractDocument document(Penalty... penalties) {
        return new ContractDocument(List.of(), List.of(), FeeRules.NONE, List.of(), List.of(penalties));
    }
}
