package aftersales.webkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTests {

    /** 07:18 on a Monday in Yinchuan. */
    private static final Instant NOW = Instant.parse("2026-11-22T23:18:00Z");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Words english = words(Locale.ENGLISH);
    private final Words chinese = words(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({
        "0, 0 s, 0 秒", "59, 59 s, 59 秒", "60, 1 min, 1 分", "3599, 59 min, 59 分", "3600, 1 h, 1 小时", "7800, 2 h 10 min, 2 小时 10 分",
        "172799, 47 h 59 min, 47 小时 59 分", "172800, 2 d, 2 天", "183600, 2 d 3 h, 2 天 3 小时", "-1500, 25 min, 25 分"})
    void a_duration_is_said_by_its_two_greatest_units_rounded_down(long seconds, String inEnglish, String inChinese) {
        assertThat(english.duration(seconds)).isEqualTo(inEnglish);
        assertThat(chinese.duration(seconds)).isEqualTo(inChinese);
    }

    @Test
    void a_distance_says_its_direction() {
        assertThat(english.relative(NOW.plus(Duration.ofMinutes(130)))).isEqualTo("in 2 h 10 min");
        assertThat(chinese.relative(NOW.plus(Duration.ofMinutes(130)))).isEqualTo("2 小时 10 分后");
        assertThat(english.relative(NOW.minus(Duration.ofMinutes(25)))).isEqualTo("25 min ago");
        assertThat(chinese.relative(NOW.minus(Duration.ofMinutes(25)))).isEqualTo("25 分前");
    }

    @Test
    void a_near_moment_is_named_by_its_day_in_the_readers_zone() {
        assertThat(english.near(NOW.plus(Duration.ofHours(8)))).isEqualTo("today 15:18");
        assertThat(chinese.near(NOW.plus(Duration.ofHours(17)))).isEqualTo("明天 00:18");
        assertThat(english.near(NOW.minus(Duration.ofHours(8)))).isEqualTo("yesterday 23:18");
        assertThat(english.near(NOW.plus(Duration.ofDays(2)))).isEqualTo("25 Nov 07:18");
        assertThat(chinese.near(NOW.plus(Duration.ofDays(60)))).isEqualTo("2027年1月22日 07:18");
    }

    @Test
    void dates_are_written_as_each_language_writes_them() {
        assertThat(english.exact(NOW)).isEqualTo("23 Nov 2026 07:18");
        assertThat(chinese.exact(NOW)).isEqualTo("2026年11月23日 07:18");
        assertThat(english.day(LocalDate.of(2025, 12, 12))).isEqualTo("12 Dec 2025");
        assertThat(chinese.day(LocalDate.of(2025, 12, 12))).isEqualTo("2025年12月12日");
    }

    private static Words words(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.webkit");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, language, CHINA, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"0,0 s,0 秒", "59,59 s,59 秒", "60,1 min,1 分", "3600,1 h,1 小时", "3605,1 h 5 s,1 小时 5 秒", "11728,3 h 15 min 28 s,3 小时 15 分 28 秒",
            "432000,120 h,120 小时"})
    void an_exact_duration_leaves_nothing_out(long seconds, String inEnglish, String inChinese) {
        assertThat(english.exactly(seconds)).isEqualTo(inEnglish);
        assertThat(chinese.exactly(seconds)).isEqualTo(inChinese);
    }
}
