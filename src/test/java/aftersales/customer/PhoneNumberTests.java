package aftersales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
            // mobile numbers, however they are written
            "13800138000, 13800138000", "138 0013 8000, 13800138000", "138-0013-8000, 13800138000", "+86 138 0013 8000, 13800138000",
            "+8613800138000, 13800138000", "0086 138 0013 8000, 13800138000", "8613800138000, 13800138000", "013800138000, 13800138000",
            "１３８００１３８０００, 13800138000",
            // landlines keep their area code and its zero
            "0951-5055521, 09515055521", "(0951) 505 5521, 09515055521", "（0951）5055521, 09515055521", "+86 951 5055521, 09515055521",
            "+86-951-5055521, 09515055521", "+86 (0)951 5055521, 09515055521", "00869515055521, 09515055521", "869515055521, 09515055521",
            "010-8888 6666, 01088886666", "+86 10 8888 6666, 01088886666", "021 61234567, 02161234567", "5055521, 5055521",
            // extensions are not dialled by callers
            "0951-5055521-801, 09515055521", "0951-5055521 转 801, 09515055521", "0951-5055521 ext. 801, 09515055521", "010-88886666 x12, 01088886666",
            // service numbers and short ones
            "400-820-1234, 4008201234", "+86 400 820 1234, 4008201234", "110, 110", "12315, 12315",
            // other countries
            "+1 650 253 0000, 0016502530000", "0016502530000, 0016502530000", "+852 2123 4567, 0085221234567",
    })
    void reads_what_people_write(String written, String digits) {
        assertThat(PhoneNumber.of(written).digits()).isEqualTo(digits);
        assertThat(PhoneNumber.of(written).number()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "none", "call the gate", "1234567890123456789012", "138-0013-8000 or so", "'; drop table"})
    void refuses_what_is_no_number(String written) {
        assertThatThrownBy(() -> PhoneNumber.of(written)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("customer.phone.invalid"));
    }

    @ParameterizedTest
    @CsvSource({"13800138000, 138****8000", "+86 138 0013 8000, 138****8000", "0951-5055521, 0951-50***21", "010-88886666 x12, 010-88****66",
            "5055521, 50***21", "4008201234, 400*****34", "110, 1*0", "+1 650 253 0000, 001********00"})
    void masks_enough_that_nobody_can_call(String written, String masked) {
        assertThat(PhoneNumber.mask(written)).isEqualTo(masked);
    }

    @Test
    void a_part_has_at_least_four_digits_and_nothing_but_a_number() {
        assertThat(PhoneNumber.isPart("5521")).isTrue();
        assertThat(PhoneNumber.isPart("0951 50")).isTrue();
        assertThat(PhoneNumber.isPart("+86 1380")).isTrue();
        assertThat(PhoneNumber.isPart("552")).isFalse();
        assertThat(PhoneNumber.isPart("G6 K1123")).isFalse();
        assertThat(PhoneNumber.isPart("C-000123")).isFalse();
        assertThat(PhoneNumber.isPart("王磊 13800138000")).isFalse();
    }
}
