package aftersales.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conventions of the arithmetic, one by one. Office: Monday to Friday 09–12 and 13–18, Shanghai. */
class WorkingCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar OFFICE = WorkingCalendar.weekly(SHANGHAI,
            WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00")));
    /** The desk of the highway project. */
    private static final WorkingCalendar DESK = WorkingCalendar.weekly(SHANGHAI,
            WeeklyHours.everyDay(Hours.parse("08:00", "24:00")));

    /** 2026-11-23 is a Monday. */
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
            "2026-11-23T09:00, PT1H, 2026-11-23T10:00",
            "2026-11-23T11:30, PT1H, 2026-11-23T13:30",
            "2026-11-23T07:00, PT1H, 2026-11-23T10:00",
            "2026-11-23T09:00, PT8H, 2026-11-23T18:00",
            "2026-11-23T09:00, PT8H1S, 2026-11-24T09:00:01",
            "2026-11-23T09:00, PT3H, 2026-11-23T12:00",
            "2026-11-23T12:00, PT1S, 2026-11-23T13:00:01",
            "2026-11-27T17:59:59, PT2S, 2026-11-30T09:00:01",
            "2026-11-28T03:00, PT4H, 2026-11-30T14:00",
            "2026-11-23T10:30, PT0S, 2026-11-23T10:30",
            "2026-11-23T12:00, PT0S, 2026-11-23T13:00",
            "2026-11-23T18:00, PT0S, 2026-11-24T09:00",
            "2026-11-27T18:00, PT0S, 2026-11-30T09:00",
            "2026-11-23T09:00, PT80H, 2026-12-04T18:00"})
    void a_deadline_is_the_earliest_instant_by_which_the_duration_is_used_up(String start, Duration work, String deadline) {
        assertThat(OFFICE.deadline(at(start), work)).isEqualTo(at(deadline));
    }

    @ParameterizedTest(name = "{0} - {1} = {2}")
    @CsvSource({
            "2026-11-23T18:00, PT8H, 2026-11-23T09:00",
            "2026-11-23T20:00, PT5H, 2026-11-23T13:00",
            "2026-11-23T20:00, PT5H1S, 2026-11-23T11:59:59",
            "2026-11-30T09:00, PT1S, 2026-11-27T17:59:59",
            "2026-11-23T10:30, PT0S, 2026-11-23T10:30",
            "2026-11-23T12:00, PT0S, 2026-11-23T12:00",
            "2026-11-23T13:00, PT0S, 2026-11-23T12:00",
            "2026-11-29T13:00, PT0S, 2026-11-27T18:00"})
    void before_mirrors_the_deadline(String end, Duration work, String start) {
        assertThat(OFFICE.before(at(end), work)).isEqualTo(at(start));
    }

    @ParameterizedTest(name = "{0} to {1} = {2}")
    @CsvSource({
            "2026-11-23T09:00, 2026-11-23T18:00, PT8H",
            "2026-11-23T11:59:59, 2026-11-23T13:00:01, PT2S",
            "2026-11-23T12:10, 2026-11-23T12:50, PT0S",
            "2026-11-23T18:00, 2026-11-23T09:00, PT0S",
            "2026-11-23T10:00, 2026-11-23T10:00, PT0S",
            "2026-11-27T17:00, 2026-11-30T10:00, PT2H",
            "2026-01-01T00:00, 2027-01-01T00:00, PT2088H"})
    void elapsed_counts_working_time_only(String from, String to, Duration expected) {
        assertThat(OFFICE.elapsed(at(from), at(to))).isEqualTo(expected);
    }

    @Test
    void a_stretch_is_open_from_its_opening_to_just_before_its_closing() {
        assertThat(OFFICE.isOpen(at("2026-11-23T08:59:59"))).isFalse();
        assertThat(OFFICE.isOpen(at("2026-11-23T09:00"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-23T11:59:59"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-23T12:00"))).isFalse();
        assertThat(OFFICE.isOpen(at("2026-11-28T10:00"))).isFalse();
    }

    @Test
    void a_day_that_ends_at_midnight_has_no_closed_minute_before_it() {
        assertThat(DESK.isOpen(at("2026-11-23T23:59:59"))).isTrue();
        assertThat(DESK.isOpen(at("2026-11-24T00:00"))).isFalse();
        assertThat(DESK.deadline(at("2026-11-23T23:50"), Duration.ofMinutes(10))).isEqualTo(at("2026-11-24T00:00"));
        assertThat(DESK.deadline(at("2026-11-23T23:50"), Duration.ofMinutes(15))).isEqualTo(at("2026-11-24T08:05"));
    }

    @Test
    void round_the_clock_is_real_elapsed_time() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("Europe/Berlin"));
        Instant saturdayNoon = LocalDateTime.parse("2026-10-24T12:00").atZone(always.zone()).toInstant();
        assertThat(always.deadline(saturdayNoon, Duration.ofHours(24)))
                .isEqualTo(LocalDateTime.parse("2026-10-25T11:00").atZone(always.zone()).toInstant());
        assertThat(always.deadline(saturdayNoon, Duration.ZERO)).isEqualTo(saturdayNoon);
        assertThat(always.isOpen(saturdayNoon)).isTrue();
    }

    @Test
    void a_night_shift_belongs_to_the_date_on_which_it_starts() {
        WorkingCalendar nights = WorkingCalendar.weekly(SHANGHAI,
                WeeklyHours.on(List.of(DayOfWeek.FRIDAY), Hours.parse("22:00", "06:00")));
        assertThat(nights.isOpen(at("2026-11-28T05:59:59"))).as("Saturday morning").isTrue();
        assertThat(nights.isOpen(at("2026-11-27T05:00"))).as("Friday morning").isFalse();
        assertThat(nights.elapsed(at("2026-11-23T00:00"), at("2026-11-30T00:00"))).isEqualTo(Duration.ofHours(8));
        assertThat(nights.deadline(at("2026-11-27T23:00"), Duration.ofHours(8))).isEqualTo(at("2026-12-04T23:00"));
        assertThat(nights.hoursOn(at("2026-11-28T01:00").atZone(SHANGHAI).toLocalDate())).isEmpty();
    }

    @Test
    void overlapping_hours_count_once() {
        WorkingCalendar overlapping = WorkingCalendar.weekly(SHANGHAI, WeeklyHours.of(Map.of(
                DayOfWeek.MONDAY, List.of(Hours.parse("09:00", "13:00"), Hours.parse("12:00", "18:00"),
                        Hours.parse("22:00", "06:00")),
                DayOfWeek.TUESDAY, List.of(Hours.parse("05:00", "07:00")))));
        assertThat(overlapping.elapsed(at("2026-11-23T00:00"), at("2026-11-25T00:00"))).isEqualTo(Duration.ofHours(18));
        assertThat(overlapping.openPeriods(at("2026-11-23T10:00"), at("2026-11-24T06:30"))).containsExactly(
                new OpenPeriod(at("2026-11-23T10:00"), at("2026-11-23T18:00")),
                new OpenPeriod(at("2026-11-23T22:00"), at("2026-11-24T06:30")));
    }

    @Test
    void fifty_years_are_counted_without_complaint() {
        Instant start = at("2026-11-23T09:00");
        Instant end = OFFICE.deadline(start, Duration.ofHours(50L * 2088));
        assertThat(OFFICE.elapsed(start, end)).isEqualTo(Duration.ofHours(50L * 2088));
        assertThat(OFFICE.before(end, Duration.ofHours(50L * 2088))).isEqualTo(start);
    }

    @Test
    void no_working_time_is_said_not_searched_for_ever() {
        WorkingCalendar never = WorkingCalendar.weekly(SHANGHAI, WeeklyHours.of(Map.of()));
        Instant now = at("2026-11-23T09:00");
        assertThatThrownBy(() -> never.deadline(now, Duration.ZERO)).isInstanceOf(NoWorkingTime.class);
        assertThatThrownBy(() -> never.before(now, Duration.ofHours(1))).isInstanceOf(NoWorkingTime.class);
        assertThatThrownBy(() -> OFFICE.deadline(now, Duration.ofDays(400_000))).isInstanceOf(NoWorkingTime.class);
        assertThatThrownBy(() -> OFFICE.before(now, Duration.ofDays(400_000))).isInstanceOf(NoWorkingTime.class);
        assertThat(never.elapsed(now, at("2027-11-23T09:00"))).isZero();
        assertThat(never.isOpen(now)).isFalse();
    }

    @Test
    void fractions_of_a_second_are_cut_off_and_negative_work_refused() {
        Instant start = at("2026-11-23T09:00").plusMillis(900);
        assertThat(OFFICE.deadline(start, Duration.ofMillis(1_900))).isEqualTo(at("2026-11-23T09:00:01"));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.deadline(start, Duration.ofSeconds(-1)));
    }

    @Test
    void calendars_are_equal_by_what_they_say() {
        assertThat(OFFICE).isEqualTo(WorkingCalendar.weekly(SHANGHAI,
                WeeklyHours.onWeekdays(Hours.parse("13:00", "18:00"), Hours.parse("09:00", "12:00"))));
        assertThat(OFFICE).isNotEqualTo(DESK).isNotEqualTo(WorkingCalendar.roundTheClock(SHANGHAI));
        assertThat(WorkingCalendar.weekly(SHANGHAI, WeeklyHours.everyDay(Hours.wholeDay())).isRoundTheClock()).isTrue();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
