package aftersales.webkit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class MomentsTests {

    private final Moments moments = new Moments();

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-11-23T15:18, 2026-11-23T07:18:00Z", "Asia/Shanghai, 2026-11-23 15:18:30, 2026-11-23T07:18:30Z",
        "Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:30:00Z", "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "Asia/Shanghai, 2026-11-23T15:18:00Z, 2026-11-23T15:18:00Z", "Asia/Shanghai, 2026-11-23T15:18:00+01:00, 2026-11-23T14:18:00Z"})
    void wall_time_is_meant_in_the_readers_zone(String zone, String text, Instant moment) throws ParseException {
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(zone));

        assertThat(moments.parse(text, Locale.ENGLISH)).isEqualTo(moment);
    }

    @Test
    void a_moment_is_shown_as_the_input_wants_it() {
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));

        assertThat(moments.print(Instant.parse("2026-11-23T07:18:59Z"), Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026-11-23T15:18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30T10:00", "2026-11-23", "15:18", "2026-11-23T25:00"})
    void what_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> moments.parse(text, Locale.ENGLISH)).isInstanceOf(ParseException.class);
    }
}
