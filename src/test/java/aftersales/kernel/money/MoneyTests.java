package aftersales.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MoneyTests {

    @Test
    void has_as_many_decimals_as_its_currency_and_is_rounded_half_up_where_it_comes_into_being() {
        assertThat(Money.of("1.005", "CNY").amount()).isEqualTo(new BigDecimal("1.01"));
        assertThat(Money.of("10.5", "JPY").amount()).isEqualTo(new BigDecimal("11"));
        assertThat(Money.of("3", "CNY")).isEqualTo(Money.of("3.00", "CNY"));
        assertThat(Money.of("350", "CNY")).hasToString("350.00 CNY");
    }

    @Test
    @Timeout(2)
    void nothing_written_long_is_nothing() {
        assertThat(Money.of("0e-400000000", "CNY")).isEqualTo(Money.of("0", "CNY"));
        assertThat(Money.of("1e-400000000", "CNY")).isEqualTo(Money.of("0", "CNY"));
        assertThat(Money.of("0.005", "CNY")).isEqualTo(Money.of("0.01", "CNY"));
        assertThat(Money.of("0.00499999", "CNY")).isEqualTo(Money.of("0", "CNY"));
    }

    @Test
    void a_sum_is_exact() {
        Money sum = Money.of("0", "CNY");
        for (int i = 0; i < 1000; i++) {
            sum = sum.plus(Money.of("0.10", "CNY"));
        }
        assertThat(sum).isEqualTo(Money.of("100", "CNY"));
    }

    @Test
    void currencies_are_never_mixed() {
        assertThatThrownBy(() -> Money.of("1", "CNY").plus(Money.of("1", "EUR"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1", "YUAN")).isInstanceOf(IllegalArgumentException.class);
    }
}
