package aftersales.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a span is told. Shanghai, office hours with a holiday, a half-day and a make-up day in the last week of 2026. */
class AccountingTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar OFFICE = WorkingCalendar.of(SHANGHAI, List.of(CalendarLevel.named("office")
            .week(WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00")))
            .day(LocalDate.parse("2026-12-31"), SpecialDay.halfDay("eve", Hours.parse("09:00", "12:00")))
            .day(LocalDate.parse("2027-01-01"), SpecialDay.holiday("New Year"))
            .day(LocalDate.parse("2027-01-02"), SpecialDay.makeUp("for Friday", DayOfWeek.FRIDAY)).build()), null);

    @Test
    void each_day_says_what_it_was() {
        assertThat(told("2026-12-30T16:00", "2027-01-04T10:00")).containsExactly(
                "2026-12-30 16:00-18:00 7200 WORKED", "2026-12-31 09:00-12:00 10800 HALF_DAY eve", "2027-01-01 00:00-00:00 0 HOLIDAY New Year",
                "2027-01-02 09:00-18:00 28800 MAKE_UP for Friday", "2027-01-03 00:00-00:00 0 CLOSED", "2027-01-04 09:00-10:00 3600 WORKED");
    }

    @Test
    void a_report_after_hours_is_told_with_what_was_left_of_its_day() {
        assertThat(told("2026-12-28T20:00", "2026-12-29T09:30")).containsExactly("2026-12-28 20:00-00:00 0 CLOSED", "2026-12-29 09:00-09:30 1800 WORKED");
    }

    @Test
    void a_pause_cuts_the_day_and_hides_the_days_within_it() {
        assertThat(told("2026-12-28T09:00", "2026-12-29T18:00", pause("2026-12-28T10:00", "2026-12-28T11:00"), pause("2026-12-28T17:00", "2026-12-29T14:00")))
                .containsExactly("2026-12-28 09:00-10:00 3600 WORKED", "2026-12-28 10:00-11:00 0 PAUSED", "2026-12-28 11:00-17:00 18000 WORKED",
                        "2026-12-28 17:00-14:00 0 PAUSED", "2026-12-29 14:00-18:00 14400 WORKED");
        assertThat(told("2027-01-01T00:00", "2027-01-04T10:00", pause("2026-12-31T00:00", "2027-01-04T09:30")))
                .containsExactly("2027-01-01 00:00-09:30 0 PAUSED", "2027-01-04 09:30-10:00 1800 WORKED");
    }

    @Test
    void a_pause_over_lunch_is_told_between_the_halves_of_the_day() {
        assertThat(told("2026-12-28T09:00", "2026-12-28T18:00", pause("2026-12-28T12:00", "2026-12-28T13:00"))).containsExactly(
                "2026-12-28 09:00-12:00 10800 WORKED", "2026-12-28 12:00-13:00 0 PAUSED", "2026-12-28 13:00-18:00 18000 WORKED");
    }

    @Test
    void a_night_shift_is_told_with_the_date_on_which_it_starts() {
        WorkingCalendar nights = WorkingCalendar.weekly(ZoneOffset.UTC, WeeklyHours.on(List.of(DayOfWeek.FRIDAY), Hours.parse("22:00", "06:00")));
        List<Piece> pieces = Accounting.of(nights, Instant.parse("2026-11-28T01:00:00Z"), Instant.parse("2026-11-28T12:00:00Z"), List.of());
        assertThat(pieces).first().satisfies(piece -> {
            assertThat(piece.date()).isEqualTo("2026-11-27");
            assertThat(piece.seconds()).isEqualTo(5 * 3600);
        });
    }

    @Test
    void long_spans_are_told_by_month_longer_ones_by_year_and_more() {
        assertThat(told("2026-11-02T00:00", "2027-01-02T00:00")).hasSize(61);
        assertThat(told("2026-11-02T00:00", "2027-01-04T00:00")).containsExactly("2026-11-02 00:00-00:00 604800 WORKED",
                "2026-12-01 00:00-00:00 644400 WORKED", "2027-01-01 00:00-00:00 28800 WORKED");
        assertThat(told("2026-11-02T00:00", "2036-11-02T00:00")).hasSize(120 + 1);
        assertThat(told("2026-11-02T00:00", "2037-11-03T00:00")).hasSize(12);
        assertThat(told("2026-11-02T00:00", "2137-11-03T00:00")).hasSize(12);
    }

    private static Break pause(String from, String to) {
        return new Break(at(from), at(to));
    }

    private static List<String> told(String from, String to, Break... breaks) {
        return Accounting.of(OFFICE, at(from), at(to), List.of(breaks)).stream().map(piece -> "%s %s-%s %d %s %s".formatted(piece.date(),
                piece.from().atZone(SHANGHAI).toLocalTime(), piece.to().atZone(SHANGHAI).toLocalTime(), piece.seconds(), piece.reason(),
                piece.name()).strip()).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
