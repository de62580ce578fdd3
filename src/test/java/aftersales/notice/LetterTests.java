package aftersales.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    private static final Instant AT = Instant.parse("2026-11-23T01:02:03Z");

    @Test
    void is_the_same_whenever_it_is_written() throws Exception {
        assertThat(wire("li@example.com", "水泵过载跳闸", "你好")).isEqualTo(wire("li@example.com", "水泵过载跳闸", "你好"))
                .contains("Message-ID: <1234@service.example>").contains("Date: Mon, 23 Nov 2026 01:02:03 +0000");
    }

    @Test
    void says_that_no_person_wrote_it() throws Exception {
        assertThat(wire("li@example.com", "s", "t")).contains("Auto-Submitted: auto-generated").contains("text/plain; charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: victim@example.com", "a\nBcc: victim@example.com", "a\rBcc: victim@example.com",
        "a\u2028Bcc: victim@example.com", "a\u0085Bcc: victim@example.com", "水\r\nBcc: victim@example.com", "a\0\r\n\r\nbody"})
    void a_subject_cannot_begin_a_header(String subject) throws Exception {
        assertThat(wire("li@example.com", subject, "text").lines()).noneMatch(line -> line.startsWith("Bcc") || line.equals("body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@example.com, b@example.com", "a@example.com\r\nBcc: b@example.com", "group: a@example.com;",
        "a b@example.com", "a@exa mple.com", "\0@example.com"})
    void what_is_not_one_address_is_none(String address) {
        assertThatThrownBy(() -> wire(address, "s", "t")).isInstanceOf(MessagingException.class);
    }

    @Test
    void a_long_subject_is_cut_between_characters() {
        assertThat(Letter.oneLine("𠮷".repeat(300))).isEqualTo("𠮷".repeat(200));
    }

    private static String wire(String address, String subject, String text) throws Exception {
        var notice = new NoticeRow(1, NoticeKind.TICKET_OPENED, "ticket", "R-2611-0418", Map.of(), AT, null);
        var mail = new Mail(1, 1, false, address, Locale.ENGLISH, ZoneId.of("UTC"), "<1234@service.example>", AT, notice);
        var letter = new Letter(Session.getInstance(new Properties()), new InternetAddress("desk@service.example"), mail, subject, text);
        var bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
