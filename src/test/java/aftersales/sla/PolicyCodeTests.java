package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCodeTests {

    @ParameterizedTest
    @CsvSource({"HT-2026-031, HT-2026-031", "HT/2026 031, HT-2026-031", "宁公路〔2026〕31号, 2026-31", "ＨＴ－７, HT-7", "._HT_., HT",
            "2026-NINGXIA-HIGHWAY-0031, NINGXIA-HIGHWAY-0031", "合同, C7", "new, C7", "draft, C7"})
    void a_number_on_paper_becomes_a_code_that_fits(String number, String code) {
        assertThat(PolicyCode.like(number, "C7")).isEqualTo(code);
        assertThat(PolicyCode.fits(code)).isTrue();
    }

    @Test
    void what_is_taken_gets_a_number_and_stays_short() {
        assertThat(PolicyCode.numbered("HT-7", 2)).isEqualTo("HT-7-2");
        assertThat(PolicyCode.numbered("NINGXIA-HIGHWAY-0031", 12)).isEqualTo("NINGXIA-HIGHWAY-0-12");
    }
}
