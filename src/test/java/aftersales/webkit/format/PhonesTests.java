package aftersales.webkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTests {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 138 0013 8000", "+8613800138000, +86 138 0013 8000", "09515055121, 0951-505 5121", "01065001234, 010-6500 1234",
        "0951-5055121, 0951-505 5121", "4008201234, 400-820-1234", "110, 110", "+442071234567, +442071234567", "分机 12, 分机 12"})
    void a_number_is_grouped_as_people_say_it_and_otherwise_left_alone(String number, String grouped) {
        assertThat(Phones.grouped(number)).isEqualTo(grouped);
    }
}
