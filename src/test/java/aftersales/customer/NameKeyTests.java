package aftersales.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTests {

    @ParameterizedTest
    @CsvSource({"宁夏交通投资集团有限公司, 宁夏交通投资集团", "宁夏 交通投资（集团）有限责任公司, 宁夏交通投资集团", "ＡＢＣ Ltd., abc", "Acme Trading Co. Ltd, acmetrading",
            "公司, 公司", "Ltd, ltd", "Incheon, incheon"})
    void leaves_out_what_most_companies_share(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
