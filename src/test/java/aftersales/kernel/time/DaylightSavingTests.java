package aftersales.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The days on which a local day is not 24 hours long: the largest family of faults in the trackers of other systems.
 */
class DaylightSavingTests {

    @ParameterizedTest(name = "{0} {1}: {2}-{3} lasts {4}")
    @CsvSource({
            // Spring forward, 02:00 to 03:00 skipped.
            "Europe/Berlin,    2026-03-29, 00:00, 24:00, PT23H",
            "Europe/Berlin,    2026-03-29, 01:00, 03:00, PT1H",
            "Europe/Berlin,    2026-03-29, 02:15, 02:45, PT30M",
            "Europe/Berlin,    2026-03-29, 01:00, 02:30, PT1H30M",
            "Europe/Berlin,    2026-03-29, 02:30, 03:15, PT0S",
            "Europe/Berlin,    2026-03-28, 22:00, 06:00, PT7H",
            "Europe/Berlin,    2026-03-29, 09:00, 18:00, PT9H",
            // Fall back, 02:00 to 03:00 twice.
            "Europe/Berlin,    2026-10-25, 00:00, 24:00, PT25H",
            "Europe/Berlin,    2026-10-25, 01:00, 02:30, PT1H30M",
            "Europe/Berlin,    2026-10-25, 02:30, 05:00, PT3H30M",
            "Europe/Berlin,    2026-10-24, 22:00, 06:00, PT9H",
            "America/New_York, 2026-11-01, 00:00, 24:00, PT25H",
            // The change at midnight itself, half an hour of it, one that no daylight-saving flag marks, a skipped day.
            "America/Havana,   2026-03-08, 00:00, 24:00, PT23H",
            "America/Havana,   2026-11-01, 00:00, 24:00, PT25H",
            "America/Sao_Paulo,2018-11-04, 00:00, 24:00, PT23H",
            "America/Sao_Paulo,2018-02-17, 16:00, 24:00, PT9H",
            "Australia/Lord_Howe,2026-04-05, 00:00, 24:00, PT24H30M",
            "Australia/Lord_Howe,2026-10-04, 00:00, 24:00, PT23H30M",
            "Africa/Casablanca,2026-02-15, 00:00, 24:00, PT25H",
            "Africa/Casablanca,2026-03-22, 00:00, 24:00, PT23H",
            "Pacific/Apia,     2011-12-30, 00:00, 24:00, PT0S",
            "Asia/Shanghai,    2026-03-29, 00:00, 24:00, PT24H"})
    void a_local_stretch_lasts_as_long_as_it_really_does(String zone, String date, String open, String close, Duration expected) {
        ZoneId id = ZoneId.of(zone);
        LocalDateTime day = LocalDateTime.parse(date + "T00:00");
        WorkingCalendar calendar = WorkingCalendar.weekly(id,
                WeeklyHours.on(List.of(day.getDayOfWeek()), Hours.parse(open, close)));
        Duration inDay = calendar.elapsed(day.minusDays(2).atZone(id).toInstant(), day.plusDays(3).atZone(id).toInstant());
        assertThat(inDay).isEqualTo(expected);
    }

    @Test
    void adding_an_hour_across_the_autumn_change_moves_on() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingCalendar whole = WorkingCalendar.weekly(berlin, WeeklyHours.everyDay(
                Hours.parse("00:00", "12:00"), Hours.parse("12:00", "24:00")));
        assertThat(whole.isRoundTheClock()).isFalse();
        Instant first = ZonedDateTime.of(LocalDateTime.parse("2026-10-25T02:30"), berlin).toInstant();
        Instant second = first.plusSeconds(3600);
        assertThat(whole.deadline(first, Duration.ofHours(1))).isEqualTo(second);
        assertThat(whole.before(second, Duration.ofHours(1))).isEqualTo(first);
    }

    @Test
    void office_hours_keep_their_local_time_in_summer_and_winter() {
        ZoneId newYork = ZoneId.of("America/New_York");
        WorkingCalendar office = WorkingCalendar.weekly(newYork, WeeklyHours.everyDay(Hours.parse("09:00", "17:00")));
        assertThat(office.deadline(Instant.parse("2026-07-01T00:00:00Z"), Duration.ZERO)).isEqualTo("2026-07-01T13:00:00Z");
        assertThat(office.deadline(Instant.parse("2026-12-01T00:00:00Z"), Duration.ZERO)).isEqualTo("2026-12-01T14:00:00Z");
    }

    @Test
    void an_end_inside_the_skipped_hour_does_not_make_two_shifts_count_the_same_time_twice() {
        WorkingCalendar calendar = WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), WeeklyHours.everyDay(
                Hours.parse("01:00", "02:30"), Hours.parse("03:00", "04:00")));
        // 01:00 to 03:30 (02:30 moved on) and 03:00 to 04:00.
        assertThat(calendar.elapsed(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(Duration.ofHours(2));
    }
}
