package aftersales.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dd-MM-yyyy HH:mm|29-02-2016 01:16|2016-02-28T17:16:00Z",
        "dd-MM-yyyy HH:mm[:ss]|29-02-2016 01:16:05|2016-02-28T17:16:05Z",
        "yyyy-MM-dd'T'HH:mm[:ss][.SSS]XXX|2016-02-29T01:16:05.123456+01:00|2016-02-29T00:16:05Z",
        "yyyy-MM-dd'T'HH:mm[:ss][.SSS]XXX|2016-02-29T01:16Z|2016-02-29T01:16:00Z",
        "yyyy年M月d日 H:mm[:ss]|2016年2月9日 8:05|2016-02-09T00:05:00Z",
        "d MMM yyyy H:mm[:ss]|3 MAR 2016 8:05|2016-03-03T00:05:00Z",
        "M/d/yyyy h:mm[:ss] a|2/9/2016 8:05 pm|2016-02-09T12:05:00Z",
        "yyyy-MM-dd|2016-02-29|2016-02-28T16:00:00Z",
        "yyyyMMddHHmmss|20160229011605|2016-02-28T17:16:05Z"})
    void times_are_read_in_their_format(String pattern, String text, Instant moment) {
        assertThat(TimeFormat.of(pattern).moment(text, SHANGHAI)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "31-02-2016 01:16", "29-02-2015 01:16", "29-02-2016 24:16", "29-02-2016 01:16 ", "29-02-2016", "1-2-2016 1:16"})
    void what_is_no_such_time_is_none(String text) {
        assertThat(TimeFormat.of("dd-MM-yyyy HH:mm").moment(text, SHANGHAI)).isNull();
    }

    @Test
    void a_skipped_local_time_moves_on_and_of_a_repeated_one_the_earlier_counts() {
        TimeFormat format = TimeFormat.of("dd-MM-yyyy HH:mm");
        assertThat(format.moment("27-03-2016 01:30", LONDON)).isEqualTo("2016-03-27T01:30:00Z");
        assertThat(format.moment("30-10-2016 01:30", LONDON)).isEqualTo("2016-10-30T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "HH:mm", "MM-yyyy", "dd-MM-yyyy HH:mm {", "'only words'"})
    void a_pattern_that_names_no_day_is_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeFormat.of(pattern));
    }
}
