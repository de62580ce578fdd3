package aftersales.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTests {

    @Test
    void chinese_in_utf_8_and_gb_18030_and_western_text_are_told_apart() {
        String chinese = "编号,状态\n工单一,等待客户确认，已派单\n";
        assertThat(guess(chinese.getBytes(StandardCharsets.UTF_8))).isEqualTo(TextEncoding.UTF_8);
        assertThat(guess(chinese.getBytes(Charset.forName("GB18030")))).isEqualTo(TextEncoding.GB18030);
        assertThat(guess("numéro,état\nMüller,résolu\nGöß,fermé".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(TextEncoding.LATIN_1);
        assertThat(guess("number,state\n1,New".getBytes(StandardCharsets.US_ASCII))).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void a_character_cut_between_two_portions_is_still_utf_8() {
        byte[] bytes = "工单".getBytes(StandardCharsets.UTF_8);
        EncodingGuess guess = new EncodingGuess();
        for (byte b : bytes) {
            guess.look(new byte[] {b}, 1);
        }
        assertThat(guess.guess()).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void a_zero_byte_means_no_text() {
        EncodingGuess guess = new EncodingGuess();
        guess.look(new byte[] {'a', 0, 'b'}, 3);
        assertThat(guess.isBinary()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"COMMA", "SEMICOLON", "TAB", "PIPE"})
    void the_separator_is_the_one_that_makes_columns(Separator separator) {
        String sign = String.valueOf(separator.sign());
        String text = "number,state;time|who\tx\n".replaceAll("[,;|\t]", "_").replace("_", sign)
                + ("1" + sign + "New, at first; then more" + sign + "2016-01-01" + sign + "me" + sign + "y\n").repeat(5);
        if (separator == Separator.COMMA || separator == Separator.SEMICOLON) {
            text = text.replace("New, at first; then more", "New");
        }
        assertThat(Separator.guess(text)).isEqualTo(separator);
    }

    private static TextEncoding guess(byte[] bytes) {
        EncodingGuess guess = new EncodingGuess();
        guess.look(bytes, bytes.length);
        return guess.guess();
    }
}
