package aftersales.webkit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    @Test
    void a_table_begins_with_a_byte_order_mark_and_ends_its_lines_as_rfc_4180_says() {
        assertThat(write("工单", "客户")).isEqualTo("\uFEFF工单,客户\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted() {
        assertThat(write("a,b", "say \"so\"", "two\nlines")).isEqualTo("\uFEFF\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 951", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM", "  =1+1", "|calc", "%0A=1"})
    void text_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
        assertThat(write(text)).startsWith(text.matches("(?s).*[\\r\\n].*") ? "\uFEFF\"'" : "\uFEFF'");
    }

    @Test
    void numbers_stay_numbers_even_below_zero() {
        assertThat(write(-5, 3L, new BigDecimal("-1.50"))).isEqualTo("\uFEFF-5,3,-1.50\r\n");
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertThat(write("a", null, "b")).isEqualTo("\uFEFFa,,b\r\n");
    }

    @Test
    void harmless_text_stays_as_it_is() {
        assertThat(write("R-2611-0418", "a=b", "2 - 1")).isEqualTo("\uFEFFR-2611-0418,a=b,2 - 1\r\n");
    }

    private static String write(Object... cells) {
        var out = new StringBuilder();
        new CsvWriter(out).row(cells);
        return out.toString();
    }
}
