package aftersales.sla;

import static aftersales.sla.EventKind.ANSWERED;
import static aftersales.sla.EventKind.FIXED;
import static aftersales.sla.EventKind.REOPENED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.RESUMED;
import static aftersales.sla.PauseReason.WAITING_CUSTOMER;
import static aftersales.sla.PauseReason.WAITING_PARTS;
import static aftersales.sla.ReplayCase.at;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Stretches;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Faults that the trackers of other systems tell of, each shown not to happen here. Those about firing are in
 * {@link MilestoneDispatchTests}, those about daylight saving beside the calendar. Times as in {@link ReplayCase}: Monday.
 */
class KnownFaultsTests {

    private static final Set<PauseReason> ANY = Set.of(PauseReason.values());
    private static final WorkingCalendar OFFICE = WorkingCalendar.weekly(ZoneOffset.UTC,
            WeeklyHours.onWeekdays(Hours.parse("09:00", "12:00"), Hours.parse("13:00", "18:00")));
    private static final WorkingCalendar ALWAYS = WorkingCalendar.roundTheClock(ZoneOffset.UTC);

    private static ReplayCase fixIn(int hours, WorkingCalendar calendar) {
        return ReplayCase.of(new Term(TargetKind.FIX, hours * 3600L, calendar, REPORTED, ANY));
    }

    /** GLPI #10594: with targets in days the pause counted nights and weekends too. */
    @Test
    void a_pause_over_a_weekend_moves_the_deadline_by_its_working_hours_only() {
        ClockRun fix = fixIn(16, OFFICE).on("+4 16:00", REPORTED).on("+4 17:00", WAITING_CUSTOMER).on("+7 10:00", RESUMED)
                .only("+7 10:00");
        assertThat(fix.pausedSeconds()).isEqualTo(2 * 3600);
        assertThat(fix.deadline()).as("seven hours on Monday, eight on Tuesday").isEqualTo(at("+8 18:00"));
    }

    /** ERPNext: a pause that lay before the opening moved the deadline by clock seconds. Helpdesk: off-hours creation lost it. */
    @Test
    void a_report_at_night_with_a_pause_at_night_is_due_as_if_reported_at_the_opening() {
        ClockRun fix = fixIn(8, OFFICE).on("01:00", REPORTED).on("02:00", WAITING_CUSTOMER).on("06:30", RESUMED).only("06:30");
        assertThat(fix.deadline()).isEqualTo(at("18:00"));
    }

    /** GLPI #24481: shown as violated while it was pending. */
    @Test
    void what_waits_is_not_missed_however_long_it_waits() {
        ClockRun fix = fixIn(8, ALWAYS).on("08:00", REPORTED).on("15:59", WAITING_PARTS).only("+300 00:00");
        assertThat(fix.state()).isEqualTo(ClockState.PAUSED);
    }

    /** GLPI PR 15948: the percentage ignored waiting and jumped on resume. */
    @Test
    void time_used_stands_still_while_waiting_and_goes_on_from_there() {
        ReplayCase waiting = fixIn(8, ALWAYS).on("08:00", REPORTED).on("10:00", WAITING_PARTS);
        assertThat(used(waiting.only("10:00"), "10:00")).isEqualTo(2 * 3600);
        assertThat(used(waiting.only("16:00"), "16:00")).isEqualTo(2 * 3600);
        assertThat(used(waiting.on("16:00", RESUMED).only("16:00"), "16:00")).isEqualTo(2 * 3600);
        assertThat(used(waiting.on("16:00", RESUMED).only("17:00"), "17:00")).isEqualTo(3 * 3600);
    }

    /** OTOBO #389: four minutes were added for each suspension. Zammad: seconds were cut off, pauses of one minute overwrote each other. */
    @Test
    void many_short_pauses_add_up_to_the_second() {
        ReplayCase log = fixIn(8, ALWAYS).on("08:00", REPORTED);
        for (int i = 0; i < 20; i++) {
            log = log.on("09:%02d:%02d".formatted(i / 2, i % 2 * 30), WAITING_PARTS).on("09:%02d:%02d".formatted(i / 2, i % 2 * 30 + 7), RESUMED);
        }
        assertThat(log.only("10:00").deadline()).isEqualTo(at("16:00").plusSeconds(20 * 7));
    }

    /** Dynamics: a pause set on a holiday appeared not to pause. */
    @Test
    void a_pause_begun_on_a_closed_day_pauses() {
        ReplayCase log = fixIn(8, OFFICE).on("+4 10:00", REPORTED).on("+5 10:00", WAITING_CUSTOMER);
        assertThat(log.only("+5 10:00").state()).isEqualTo(ClockState.PAUSED);
        assertThat(log.on("+7 11:00", RESUMED).only("+7 11:00").pausedSeconds()).isEqualTo(2 * 3600);
    }

    /** Zammad #188: only one kind of pause was honoured. */
    @Test
    void every_allowed_reason_pauses() {
        for (PauseReason reason : PauseReason.values()) {
            assertThat(fixIn(8, ALWAYS).on("08:00", REPORTED).on("09:00", reason).only("09:00").state()).isEqualTo(ClockState.PAUSED);
        }
    }

    /** GLPI PR 9267: time spent closed was counted. ERPNext PR 28550: reopening after a long time always showed Failed. */
    @Test
    void reopening_after_months_begins_with_its_whole_time() {
        List<ClockRun> runs = fixIn(8, ALWAYS).on("08:00", REPORTED).on("09:00", FIXED).on("+90 12:00", REOPENED).clocks("+90 12:00");
        assertThat(runs).extracting(ClockRun::state).containsExactly(ClockState.MET, ClockState.RUNNING);
        assertThat(runs.get(1).deadline()).isEqualTo(at("+90 20:00"));
        assertThat(used(runs.get(1), "+90 12:00")).isZero();
    }

    /** chatwoot #10178: miss duration grew after resolution. Zammad #2579: closing figures were never set. */
    @Test
    void what_has_ended_uses_no_more_time() {
        ReplayCase log = fixIn(2, ALWAYS).on("08:00", REPORTED).on("13:00", FIXED);
        assertThat(log.only("13:00")).isEqualTo(log.only("+30 13:00"));
        assertThat(log.only("13:00").usedSeconds()).isEqualTo(5 * 3600);
    }

    /** chatwoot PR 13392: the check used clock time although the policy said business hours. */
    @Test
    void a_night_does_not_miss_an_office_deadline() {
        assertThat(fixIn(8, OFFICE).on("17:00", REPORTED).only("+1 09:00").state()).isEqualTo(ClockState.RUNNING);
    }

    /** GLPI PR 22678: with several stretches a day a level was dated at midnight instead of inside working time. */
    @Test
    void every_moment_lies_inside_working_time() {
        ClockRun fix = fixIn(20, OFFICE).on("17:00", REPORTED).only("17:00");
        assertThat(fix.dues()).allSatisfy(due -> assertThat(OFFICE.isOpen(due.at().minusSeconds(1))).isTrue());
        assertThat(fix.due("P50")).isEqualTo(at("+2 10:00"));
    }

    /** osTicket #6739: a schedule without Monday and Thursday miscounted, tickets were overdue at once. */
    @Test
    void a_week_with_gaps_counts_the_days_it_has() {
        WorkingCalendar gaps = WorkingCalendar.weekly(ZoneOffset.UTC, WeeklyHours.on(
                List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), Hours.parse("09:00", "17:00")));
        assertThat(fixIn(20, gaps).on("08:00", REPORTED).only("08:00").deadline()).isEqualTo(at("+4 13:00"));
        assertThat(gaps.elapsed(at("00:00"), at("+7 00:00"))).isEqualTo(Duration.ofHours(24));
    }

    /** odoo #18166: a partial first hour counted as a full one where the start of work coincided with it. */
    @Test
    void a_first_minute_is_a_minute() {
        ReplayCase late = ReplayCase.of(new Term(TargetKind.RESPOND, 60, OFFICE, REPORTED, Set.of())).on("08:59:30", REPORTED);
        assertThat(late.only("09:00").deadline()).isEqualTo(at("09:01"));
        assertThat(late.on("09:01", ANSWERED).only("10:00").state()).isEqualTo(ClockState.MET);
    }

    /** Round the clock. */
    private static long used(ClockRun run, String now) {
        return new Stretches(ALWAYS, run.startedAt(), Pause.breaks(run.pauses())).used(at(now));
    }
}
