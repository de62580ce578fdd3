package aftersales.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialKeyTests {

    @ParameterizedTest
    @CsvSource({"SN 40-2217, SN402217", "sn40.2217, SN402217", "ＳＮ４０－２２１７, SN402217", "宁A·12345, 宁A12345", "P_204/b, P204B", "---, ''"})
    void keeps_letters_and_digits(String text, String key) {
        assertThat(SerialKey.of(text)).isEqualTo(key);
    }
}
