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

/** Faults of arithmetic, zones, calendars and pauses that the trackers of other systems tell of, shown not to happen here. */
class KnownCalendarFaultsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WeeklyHours WEEK = WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00"));

    /** zendesk/biz PR 26, 36, 37: the spring change broke hours that end at midnight. */
    @Test
    void hours_to_midnight_end_at_midnight_when_the_clock_is_put_forward() {
        WorkingCalendar evenings = WorkingCalendar.weekly(BERLIN, WeeklyHours.everyDay(Hours.parse("20:00", "24:00")));
        assertThat(evenings.deadline(at(BERLIN, "2026-03-28T20:00"), Duration.ofHours(4))).isEqualTo(at(BERLIN, "2026-03-29T00:00"));
        assertThat(evenings.deadline(at(BERLIN, "2026-03-29T20:00"), Duration.ofHours(4))).isEqualTo(at(BERLIN, "2026-03-30T00:00"));
    }

    /** zendesk/biz PR 160: a zone whose repeated hour no daylight-saving flag marks could not be resolved. */
    @Test
    void casablanca_goes_back_for_ramadan() {
        ZoneId casablanca = ZoneId.of("Africa/Casablanca");
        WorkingCalendar nights = WorkingCalendar.weekly(casablanca, WeeklyHours.everyDay(Hours.parse("02:00", "04:00")));
        assertThat(nights.elapsed(at(casablanca, "2026-02-15T00:00"), at(casablanca, "2026-02-16T00:00"))).isEqualTo(Duration.ofHours(3));
    }

    /** moment-business-time #58: one hour added across the autumn change came back to the same instant. */
    @Test
    void time_goes_on_in_the_repeated_hour() {
        WorkingCalendar whole = WorkingCalendar.weekly(BERLIN, WeeklyHours.everyDay(Hours.parse("00:00", "12:00"), Hours.parse("12:00", "24:00")));
        Instant first = at(BERLIN, "2026-10-25T02:15");
        assertThat(whole.deadline(first, Duration.ofHours(1))).isEqualTo(first.plusSeconds(3600));
    }

    /** chatwoot #2882, dbt_zendesk #25, grafana oncall #3261: the offset of the zone, of today or of UTC instead of the date's. */
    @Test
    void each_date_has_its_own_offset() {
        WorkingCalendar office = WorkingCalendar.weekly(NEW_YORK, WEEK);
        assertThat(office.deadline(at(NEW_YORK, "2026-07-01T09:00"), Duration.ofHours(1))).isEqualTo("2026-07-01T14:00:00Z");
        assertThat(office.deadline(at(NEW_YORK, "2026-12-01T09:00"), Duration.ofHours(1))).isEqualTo("2026-12-01T15:00:00Z");
        assertThat(office.deadline(at(NEW_YORK, "2006-04-03T09:00"), Duration.ofHours(1))).as("under the rules of then").isEqualTo("2006-04-03T14:00:00Z");
    }

    /** odoo #18166: a partial first hour counted whole where zone and start of work coincide. */
    @Test
    void a_partial_first_hour_is_partial() {
        WorkingCalendar office = WorkingCalendar.weekly(ZoneId.of("Asia/Kathmandu"), WEEK);
        assertThat(office.elapsed(Instant.parse("2026-11-23T03:29:00Z"), Instant.parse("2026-11-23T04:00:00Z"))).isEqualTo(Duration.ofMinutes(31));
    }

    /** odoo PR 15746, 22432: working rows mixed with UTC days, a gap or overlap at local midnight. */
    @Test
    void a_date_is_a_local_date_also_where_midnight_is_skipped() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        WorkingCalendar whole = WorkingCalendar.weekly(saoPaulo, WeeklyHours.on(List.of(DayOfWeek.SUNDAY), Hours.wholeDay()));
        assertThat(whole.openPeriods(at(saoPaulo, "2018-11-03T00:00"), at(saoPaulo, "2018-11-06T00:00")))
                .containsExactly(new OpenPeriod(Instant.parse("2018-11-04T03:00:00Z"), Instant.parse("2018-11-05T02:00:00Z")));
    }

    /** business_time #36: another zone, and configured holidays stopped matching. Zammad #3706, #2229: one day early west of Greenwich. */
    @Test
    void a_holiday_is_the_local_day_in_every_zone() {
        for (String zone : List.of("Pacific/Honolulu", "America/New_York", "UTC", "Asia/Shanghai", "Pacific/Kiritimati")) {
            ZoneId id = ZoneId.of(zone);
            WorkingCalendar calendar = of(id, CalendarLevel.named("").week(WeeklyHours.everyDay(Hours.wholeDay()))
                    .day(LocalDate.parse("2026-12-25"), SpecialDay.holiday("Christmas")));
            assertThat(calendar.deadline(at(id, "2026-12-24T23:59:59"), Duration.ofSeconds(2))).as(zone).isEqualTo(at(id, "2026-12-26T00:00:01"));
        }
    }

    /** GLPI #15429: tickets escalated on creation with any calendar but round the clock. */
    @Test
    void nothing_is_due_when_it_begins() {
        WorkingCalendar office = WorkingCalendar.weekly(SHANGHAI, WEEK);
        for (int hour = 0; hour < 168; hour++) {
            Instant start = at(SHANGHAI, "2026-11-23T00:00").plusSeconds(hour * 3600L);
            assertThat(office.deadline(start, Duration.ofSeconds(1))).isAfter(start);
        }
    }

    /** Zammad #3180: 00:00 to 23:59 is closed for a minute each midnight. business_time PR 84: end of day read as 23:59:59. */
    @Test
    void a_whole_day_has_no_hole_at_midnight() {
        WorkingCalendar whole = of(SHANGHAI, CalendarLevel.named("").week(WeeklyHours.everyDay(Hours.parse("00:00", "24:00")))
                .day(LocalDate.parse("2026-05-01"), SpecialDay.holiday("")));
        assertThat(whole.isOpen(at(SHANGHAI, "2026-11-23T23:59:59"))).isTrue();
        assertThat(whole.elapsed(at(SHANGHAI, "2026-11-01T00:00"), at(SHANGHAI, "2026-12-01T00:00"))).isEqualTo(Duration.ofDays(30));
    }

    /** business_time #175: elapsed time ignored holidays for one type of value. */
    @Test
    void holidays_hold_for_every_question() {
        WorkingCalendar calendar = of(SHANGHAI, CalendarLevel.named("").week(WEEK).day(LocalDate.parse("2026-11-24"), SpecialDay.holiday("")));
        Instant monday = at(SHANGHAI, "2026-11-23T17:00");
        Instant wednesday = at(SHANGHAI, "2026-11-25T10:00");
        assertThat(calendar.deadline(monday, Duration.ofHours(2))).isEqualTo(wednesday);
        assertThat(calendar.before(wednesday, Duration.ofHours(2))).isEqualTo(monday);
        assertThat(calendar.elapsed(monday, wednesday)).isEqualTo(Duration.ofHours(2));
        assertThat(calendar.isOpen(at(SHANGHAI, "2026-11-24T10:00"))).isFalse();
        assertThat(new Allowance(Measure.BY_WORKING_DAY, 1).deadline(calendar, monday)).isEqualTo(at(SHANGHAI, "2026-11-25T18:00"));
        assertThat(calendar.openPeriods(monday, wednesday)).hasSize(2);
    }

    /** business_time #227: no hours over midnight. zendesk/biz #138: whole days and going backward. businesstimedelta: backward forgot the night. */
    @Test
    void nights_and_whole_days_are_counted_backward_too() {
        WorkingCalendar nights = WorkingCalendar.weekly(SHANGHAI, WeeklyHours.onWeekdays(Hours.parse("22:00", "06:00")));
        assertThat(nights.before(at(SHANGHAI, "2026-11-24T02:00"), Duration.ofHours(4))).isEqualTo(at(SHANGHAI, "2026-11-23T22:00"));
        assertThat(nights.before(at(SHANGHAI, "2026-11-24T02:00"), Duration.ofHours(5))).isEqualTo(at(SHANGHAI, "2026-11-21T05:00"));
        WorkingCalendar weekend = WorkingCalendar.weekly(SHANGHAI, WeeklyHours.on(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Hours.wholeDay()));
        assertThat(weekend.before(at(SHANGHAI, "2026-11-30T09:00"), Duration.ofHours(48))).isEqualTo(at(SHANGHAI, "2026-11-28T00:00"));
    }

    /** osTicket #6847: lunch entered as a holiday broke the due date. Helpdesk #2212: no lunch at all. */
    @Test
    void lunch_is_between_two_stretches_and_an_afternoon_off_is_a_half_day() {
        WorkingCalendar calendar = of(SHANGHAI, CalendarLevel.named("").week(WEEK)
                .day(LocalDate.parse("2026-11-23"), SpecialDay.halfDay("", Hours.parse("09:00", "12:00"))));
        assertThat(calendar.deadline(at(SHANGHAI, "2026-11-23T11:00"), Duration.ofHours(5))).isEqualTo(at(SHANGHAI, "2026-11-24T14:00"));
    }

    /** workalendar #761, #628: make-up days were missing. The six of 2026 as the State Council named them. */
    @Test
    void a_weekend_day_is_worked_where_it_makes_up_for_a_holiday() {
        CalendarLevel.Builder china = CalendarLevel.named("").week(WEEK);
        List<String> makeUp = List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        makeUp.forEach(date -> china.day(LocalDate.parse(date), SpecialDay.makeUp("", DayOfWeek.MONDAY)));
        WorkingCalendar calendar = of(SHANGHAI, china);
        assertThat(makeUp).allMatch(date -> calendar.isWorkingDay(LocalDate.parse(date)));
        assertThat(calendar.deadline(at(SHANGHAI, "2026-10-09T17:00"), Duration.ofHours(2))).isEqualTo(at(SHANGHAI, "2026-10-10T10:00"));
    }

    /** OCA/project #73: endless loop without a working calendar. */
    @Test
    void an_empty_calendar_answers_at_once() {
        WorkingCalendar empty = WorkingCalendar.of(SHANGHAI, List.of(), null);
        assertThatThrownBy(() -> empty.deadline(at(SHANGHAI, "2026-11-23T09:00"), Duration.ofHours(1))).isInstanceOf(NoWorkingTime.class);
        assertThatThrownBy(() -> empty.before(at(SHANGHAI, "2026-11-23T09:00"), Duration.ZERO)).isInstanceOf(NoWorkingTime.class);
        assertThatThrownBy(empty::dayLength).isInstanceOf(NoWorkingTime.class);
        assertThatThrownBy(() -> new Allowance(Measure.BY_WORKING_DAY, 1).deadline(empty, at(SHANGHAI, "2026-11-23T09:00"))).isInstanceOf(NoWorkingTime.class);
    }

    /** GLPI #10594, PR 14937: for targets in days a pause counted nights and weekends. ERPNext PR 47029: pauses as raw seconds. */
    @Test
    void a_pause_outside_working_hours_moves_nothing() {
        WorkingCalendar office = WorkingCalendar.weekly(SHANGHAI, WEEK);
        List<Break> weekend = List.of(new Break(at(SHANGHAI, "2026-11-27T18:00"), at(SHANGHAI, "2026-11-30T09:00")));
        for (Measure measure : List.of(Measure.TIME, Measure.WORKING_DAYS, Measure.BY_WORKING_DAY)) {
            Allowance allowance = new Allowance(measure, measure == Measure.TIME ? 57_600 : 2);
            Instant start = at(SHANGHAI, "2026-11-27T10:00");
            assertThat(allowance.deadline(office, start, weekend)).as("%s", measure).isEqualTo(allowance.deadline(office, start));
        }
    }

    /** Zammad: pauses that began in the same minute overwrote each other, seconds were cut off. OTOBO #389: a constant was added for each. */
    @Test
    void pauses_of_seconds_add_up() {
        Instant start = at(SHANGHAI, "2026-11-23T09:00");
        List<Break> pauses = List.of(new Break(start.plusSeconds(1), start.plusSeconds(8)), new Break(start.plusSeconds(9), start.plusSeconds(10)),
                new Break(start.plusSeconds(30), start.plusSeconds(59)));
        assertThat(new Stretches(WorkingCalendar.weekly(SHANGHAI, WEEK), start, pauses).reached(60)).isEqualTo(start.plusSeconds(60 + 7 + 1 + 29));
    }

    private static WorkingCalendar of(ZoneId zone, CalendarLevel.Builder level) {
        return WorkingCalendar.of(zone, List.of(level.build()), null);
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
