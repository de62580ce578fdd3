package aftersales.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was fixed once for all of the arithmetic, sentence by sentence. 2026-11-23 is a Monday. */
class ConventionTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WeeklyHours WEEK = WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00"));
    private static final WorkingCalendar OFFICE = WorkingCalendar.weekly(SHANGHAI, WEEK);

    @Test
    void a_stretch_is_open_at_its_beginning_and_closed_at_its_end() {
        assertThat(OFFICE.isOpen(at("2026-11-23T09:00"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-23T11:59:59"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-23T12:00"))).isFalse();
    }

    @Test
    void a_holiday_beats_an_extra_working_day_in_whatever_order_they_are_told() {
        LocalDate day = LocalDate.parse("2026-11-23");
        SpecialDay holiday = SpecialDay.holiday("festival");
        SpecialDay makeUp = SpecialDay.makeUp("", Hours.parse("09:00", "10:00"));
        for (List<SpecialDay> order : List.of(List.of(holiday, makeUp), List.of(makeUp, holiday))) {
            CalendarLevel.Builder level = CalendarLevel.named("").week(WEEK);
            order.forEach(said -> level.day(day, said));
            assertThat(of(level).isWorkingDay(day)).isFalse();
        }
    }

    @Test
    void an_extra_working_day_replaces_the_weekly_rows_of_its_date() {
        WorkingCalendar calendar = of(CalendarLevel.named("").week(WEEK)
                .day(LocalDate.parse("2026-11-23"), SpecialDay.makeUp("", Hours.parse("20:00", "22:00")))
                .day(LocalDate.parse("2026-11-28"), SpecialDay.makeUp("", DayOfWeek.MONDAY)));
        assertThat(calendar.elapsed(at("2026-11-23T00:00"), at("2026-11-24T00:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(calendar.elapsed(at("2026-11-28T00:00"), at("2026-11-29T00:00"))).as("Saturday like a Monday").isEqualTo(Duration.ofHours(8));
    }

    @Test
    void between_levels_the_nearest_that_says_anything_about_a_date_wins_whole() {
        LocalDate day = LocalDate.parse("2026-10-01");
        CalendarLevel company = CalendarLevel.named("company").week(WEEK).day(day, SpecialDay.holiday("National Day"))
                .day(day.plusDays(1), SpecialDay.holiday("National Day")).build();
        CalendarLevel project = CalendarLevel.named("project").day(day, SpecialDay.makeUp("guard", Hours.parse("08:00", "20:00"))).build();
        WorkingCalendar calendar = WorkingCalendar.of(SHANGHAI, List.of(project, company), null);
        assertThat(calendar.hoursOn(day)).containsExactly(Hours.parse("08:00", "20:00"));
        assertThat(calendar.specialOn(day)).get().extracting(SpecialDay::name).isEqualTo("guard");
        assertThat(calendar.isWorkingDay(day.plusDays(1))).isFalse();
        assertThat(calendar.hoursOn(day.plusDays(7))).as("weekly rows of the company").hasSize(2);
    }

    @Test
    void an_exact_fill_ends_at_the_closing_time() {
        assertThat(OFFICE.deadline(at("2026-11-23T09:00"), Duration.ofHours(8))).isEqualTo(at("2026-11-23T18:00"));
    }

    @Test
    void a_zero_duration_rolls_forward_to_the_next_opening_also_past_a_pause() {
        assertThat(OFFICE.deadline(at("2026-11-23T18:00"), Duration.ZERO)).isEqualTo(at("2026-11-24T09:00"));
        Break morning = new Break(at("2026-11-23T20:00"), at("2026-11-24T10:00"));
        assertThat(new Stretches(OFFICE, at("2026-11-23T18:00"), List.of(morning)).reached(0)).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void a_reversed_span_is_zero() {
        assertThat(OFFICE.elapsed(at("2026-11-24T18:00"), at("2026-11-23T09:00"))).isZero();
        assertThat(new Stretches(OFFICE, at("2026-11-24T18:00"), List.of()).used(at("2026-11-23T09:00"))).isZero();
        assertThat(Accounting.of(OFFICE, at("2026-11-24T18:00"), at("2026-11-23T09:00"), List.of())).isEmpty();
    }

    @Test
    void a_skipped_local_hour_moves_forward_and_a_repeated_one_takes_the_earlier_offset() {
        WorkingCalendar nights = WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), WeeklyHours.everyDay(Hours.parse("02:30", "05:00")));
        assertThat(nights.deadline(Instant.parse("2026-03-28T23:00:00Z"), Duration.ZERO)).as("03:30 in summer time").isEqualTo("2026-03-29T01:30:00Z");
        assertThat(nights.deadline(Instant.parse("2026-10-24T22:00:00Z"), Duration.ZERO)).as("the first 02:30").isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void round_the_clock_means_real_elapsed_time() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("Europe/Berlin"));
        assertThat(always.deadline(Instant.parse("2026-10-24T22:00:00Z"), Duration.ofHours(25))).isEqualTo("2026-10-25T23:00:00Z");
    }

    @Test
    void an_overnight_shift_belongs_to_the_date_on_which_it_starts() {
        LocalDate friday = LocalDate.parse("2026-11-27");
        CalendarLevel.Builder nights = CalendarLevel.named("").week(WeeklyHours.on(List.of(DayOfWeek.FRIDAY), Hours.parse("22:00", "06:00")));
        assertThat(elapsed(of(nights.day(friday.plusDays(1), SpecialDay.holiday(""))))).as("holiday on Saturday").isEqualTo(Duration.ofHours(8));
        assertThat(elapsed(of(nights.day(friday, SpecialDay.holiday(""))))).as("holiday on Friday").isZero();
    }

    private static Duration elapsed(WorkingCalendar calendar) {
        return calendar.elapsed(at("2026-11-27T00:00"), at("2026-11-30T00:00"));
    }

    @Test
    void overlapping_rows_and_pauses_count_once() {
        WorkingCalendar overlapping = WorkingCalendar.weekly(SHANGHAI, WeeklyHours.onWeekdays(Hours.parse("09:00", "13:00"), Hours.parse("12:00", "18:00")));
        assertThat(overlapping.elapsed(at("2026-11-23T00:00"), at("2026-11-24T00:00"))).isEqualTo(Duration.ofHours(9));
        List<Break> pauses = List.of(new Break(at("2026-11-23T10:00"), at("2026-11-23T11:00")), new Break(at("2026-11-23T09:30"), at("2026-11-23T10:30")));
        assertThat(new Stretches(OFFICE, at("2026-11-23T09:00"), pauses).paused()).isEqualTo(5400);
        assertThat(new Stretches(OFFICE, at("2026-11-23T09:00"), pauses).reached(3600)).isEqualTo(at("2026-11-23T11:30"));
    }

    @ParameterizedTest(name = "{2} of {1} from {0}")
    @CsvSource({
            // Day 0 is the date of the report, also where it came at night or on a Saturday; it ends at the closing time.
            "2026-11-23T10:00, BY_WORKING_DAY, 1, 2026-11-24T18:00",
            "2026-11-23T23:00, BY_WORKING_DAY, 1, 2026-11-24T18:00",
            "2026-11-27T10:00, BY_WORKING_DAY, 1, 2026-11-30T18:00",
            "2026-11-28T10:00, BY_WORKING_DAY, 1, 2026-11-30T18:00",
            "2026-11-28T10:00, BY_WORKING_DAY, 2, 2026-12-01T18:00",
            // By the 0th: today where that is still to come, else the next working day.
            "2026-11-23T10:00, BY_WORKING_DAY, 0, 2026-11-23T18:00",
            "2026-11-23T17:59:59, BY_WORKING_DAY, 0, 2026-11-23T18:00",
            "2026-11-23T18:00, BY_WORKING_DAY, 0, 2026-11-24T18:00",
            "2026-11-28T10:00, BY_WORKING_DAY, 0, 2026-11-30T18:00",
            // As a duration: so many times eight hours.
            "2026-11-23T10:00, WORKING_DAYS, 1, 2026-11-24T10:00",
            "2026-11-23T09:00, WORKING_DAYS, 2, 2026-11-24T18:00",
            "2026-11-28T10:00, WORKING_DAYS, 0, 2026-11-30T09:00",
            // Calendar days end at midnight, on whatever day.
            "2026-11-23T10:00, CALENDAR_DAYS, 0, 2026-11-24T00:00",
            "2026-11-23T23:59:59, CALENDAR_DAYS, 3, 2026-11-27T00:00",
            "2026-11-27T00:00, CALENDAR_DAYS, 1, 2026-11-29T00:00"})
    void days_count_from_the_date_of_the_report(String start, Measure measure, long days, String deadline) {
        assertThat(new Allowance(measure, days).deadline(OFFICE, at(start))).isEqualTo(at(deadline));
        assertThat(new Allowance(measure, days).deadline(OFFICE, at(start), List.of())).isEqualTo(at(deadline));
    }

    @Test
    void a_working_day_as_a_duration_is_what_was_stored_else_the_usual_day() {
        CalendarLevel level = CalendarLevel.named("").week(WEEK).day(LocalDate.parse("2026-11-23"), SpecialDay.halfDay("", Hours.parse("09:00", "12:00"))).build();
        assertThat(WorkingCalendar.of(SHANGHAI, List.of(level), null).dayLength()).isEqualTo(Duration.ofHours(8));
        WorkingCalendar six = WorkingCalendar.of(SHANGHAI, List.of(level), Duration.ofHours(6));
        assertThat(new Allowance(Measure.WORKING_DAYS, 2).seconds(six, at("2026-11-23T09:00"))).isEqualTo(12 * 3600);
        assertThat(WorkingCalendar.roundTheClock(SHANGHAI).dayLength()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_pause_moves_every_measure_by_the_time_that_is_counted_with() {
        List<Break> weekend = List.of(new Break(at("2026-11-27T17:00"), at("2026-11-30T10:00")));
        Instant friday = at("2026-11-27T10:00");
        assertThat(new Allowance(Measure.BY_WORKING_DAY, 1).deadline(OFFICE, friday, weekend)).as("two working hours").isEqualTo(at("2026-12-01T11:00"));
        assertThat(new Allowance(Measure.WORKING_DAYS, 1).deadline(OFFICE, friday, weekend)).isEqualTo(at("2026-11-30T12:00"));
        assertThat(new Allowance(Measure.CALENDAR_DAYS, 0).deadline(OFFICE, friday, weekend)).as("65 real hours").isEqualTo(at("2026-11-30T17:00"));
    }

    @Test
    void where_working_hours_end_it_is_said_at_once() {
        WorkingCalendar never = WorkingCalendar.of(SHANGHAI, List.of(CalendarLevel.named("").day(LocalDate.parse("2026-11-23"), SpecialDay.holiday("")).build()), null);
        WorkingCalendar lastYear = of(CalendarLevel.named("").season(new Season(null, LocalDate.parse("2025-12-31"), WEEK)));
        assertThatThrownBy(() -> never.deadline(at("2026-11-23T09:00"), Duration.ZERO))
                .isInstanceOfSatisfying(NoWorkingTime.class, e -> assertThat(e.reason()).isEqualTo(NoWorkingTime.Reason.NONE));
        for (Measure measure : List.of(Measure.TIME, Measure.WORKING_DAYS, Measure.BY_WORKING_DAY)) {
            assertThatThrownBy(() -> new Allowance(measure, 1).deadline(lastYear, at("2026-11-23T09:00")))
                    .isInstanceOfSatisfying(NoWorkingTime.class, e -> assertThat(e.reason()).isEqualTo(NoWorkingTime.Reason.ENDS));
            assertThatThrownBy(() -> new Allowance(measure, Long.MAX_VALUE).deadline(OFFICE, at("2026-11-23T09:00")))
                    .isInstanceOfSatisfying(NoWorkingTime.class, e -> assertThat(e.reason()).isEqualTo(NoWorkingTime.Reason.TOO_FAR));
        }
    }

    @Test
    void years_whose_holidays_are_not_known_are_named() {
        CalendarLevel company = CalendarLevel.named("").week(WEEK).year(2025, YearState.PUBLISHED).year(2026, YearState.PUBLISHED)
                .year(2027, YearState.PROVISIONAL).build();
        WorkingCalendar calendar = WorkingCalendar.of(SHANGHAI, List.of(CalendarLevel.named("project").build(), company), null);
        assertThat(calendar.uncertainYears(at("2025-01-01T00:00"), at("2026-12-31T23:59"))).isEmpty();
        assertThat(calendar.uncertainYears(at("2026-12-31T12:00"), at("2028-01-01T00:00")))
                .containsExactly(new UncertainYear(2027, true), new UncertainYear(2028, false));
        assertThat(OFFICE.uncertainYears(at("2026-12-31T12:00"), at("2028-01-01T00:00"))).as("has nothing to do with holidays").isEmpty();
    }

    private static WorkingCalendar of(CalendarLevel.Builder level) {
        return WorkingCalendar.of(SHANGHAI, List.of(level.build()), null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
