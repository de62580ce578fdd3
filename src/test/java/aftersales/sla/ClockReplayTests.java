package aftersales.sla;

import static aftersales.sla.EventKind.ACCEPTED;
import static aftersales.sla.EventKind.ANSWERED;
import static aftersales.sla.EventKind.ARRIVED;
import static aftersales.sla.EventKind.CANCELLED;
import static aftersales.sla.EventKind.FIXED;
import static aftersales.sla.EventKind.REOPENED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.RESUMED;
import static aftersales.sla.EventKind.VISIT_REQUESTED;
import static aftersales.sla.PauseReason.AGREED_DATE;
import static aftersales.sla.PauseReason.WAITING_CUSTOMER;
import static aftersales.sla.PauseReason.WAITING_PARTS;
import static aftersales.sla.ReplayCase.at;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What each event does to a clock. Times are hours and minutes of Monday, 2026-11-23; later days as {@code +1 09:00}. */
class ClockReplayTests {

    private static final WorkingCalendar ALWAYS = WorkingCalendar.roundTheClock(ZoneOffset.UTC);
    private static final WorkingCalendar OFFICE =
            WorkingCalendar.weekly(ZoneOffset.UTC, WeeklyHours.onWeekdays(Hours.parse("09:00", "18:00")));
    private static final Term RESPOND = new Term(TargetKind.RESPOND, 15 * 60, ALWAYS, REPORTED, Set.of());
    private static final Term ARRIVE = new Term(TargetKind.ARRIVE, 8 * 3600, ALWAYS, VISIT_REQUESTED, Set.of(AGREED_DATE));
    private static final Term FIX = new Term(TargetKind.FIX, 24 * 3600, ALWAYS, REPORTED,
            Set.of(WAITING_CUSTOMER, AGREED_DATE));
    private static final Term OFFICE_FIX = new Term(TargetKind.FIX, 8 * 3600, OFFICE, REPORTED, Set.of(WAITING_CUSTOMER));

    @Test
    void nothing_has_happened_no_clock() {
        assertThat(ReplayCase.of(RESPOND, ARRIVE, FIX).clocks("12:00")).isEmpty();
    }

    @Test
    void a_clock_starts_with_its_own_event() {
        List<ClockRun> runs = ReplayCase.of(RESPOND, ARRIVE, FIX)
                .on("08:00", REPORTED).on("08:10", VISIT_REQUESTED).clocks("08:12");
        assertThat(runs).extracting(ClockRun::kind, ClockRun::state, ClockRun::deadline).containsExactly(
                tuple(TargetKind.RESPOND, ClockState.RUNNING, at("08:15")),
                tuple(TargetKind.ARRIVE, ClockState.RUNNING, at("16:10")),
                tuple(TargetKind.FIX, ClockState.RUNNING, at("+1 08:00")));
    }

    @Test
    void the_first_stop_counts() {
        ClockRun respond = ReplayCase.of(RESPOND).on("08:00", REPORTED).on("08:06", ANSWERED).on("08:30", ACCEPTED).only("09:00");
        assertThat(respond.state()).isEqualTo(ClockState.MET);
        assertThat(respond.stoppedAt()).isEqualTo(at("08:06"));
        assertThat(respond.missedAt()).isNull();
    }

    @Test
    void a_stop_at_the_deadline_is_in_time_and_a_second_later_is_not() {
        assertThat(ReplayCase.of(RESPOND).on("08:00", REPORTED).on("08:15", ANSWERED).only("09:00").state())
                .isEqualTo(ClockState.MET);
        ClockRun late = ReplayCase.of(RESPOND).on("08:00", REPORTED).on("08:15:01", ANSWERED).only("09:00");
        assertThat(late.state()).isEqualTo(ClockState.MISSED);
        assertThat(late.missedAt()).as("missed at the deadline, not when it was noticed").isEqualTo(at("08:15"));
        assertThat(late.stoppedAt()).isEqualTo(at("08:15:01"));
    }

    @Test
    void an_open_clock_is_missed_from_its_deadline_on() {
        ReplayCase reported = ReplayCase.of(RESPOND).on("08:00", REPORTED);
        assertThat(reported.only("08:14:59").state()).isEqualTo(ClockState.RUNNING);
        ClockRun missed = reported.only("08:15");
        assertThat(missed.state()).isEqualTo(ClockState.MISSED);
        assertThat(missed.isOpen()).isTrue();
    }

    @Test
    void a_late_entry_settles_the_clock_as_of_the_event_and_removes_the_false_miss() {
        ReplayCase log = ReplayCase.of(RESPOND).on("08:00", REPORTED).on("08:40", ACCEPTED);
        assertThat(log.only("09:00").state()).isEqualTo(ClockState.MISSED);
        ClockRun settled = log.on("08:10", ANSWERED).only("09:05");
        assertThat(settled.state()).isEqualTo(ClockState.MET);
        assertThat(settled.stoppedAt()).isEqualTo(at("08:10"));
        assertThat(settled.dues()).containsExactly(new Due(rung(50), at("08:07:30")));
    }

    @Test
    void marks_lie_at_half_and_four_fifths_of_the_working_time() {
        ClockRun fix = ReplayCase.of(OFFICE_FIX).on("15:00", REPORTED).only("15:00");
        assertThat(fix.dues()).containsExactly(new Due(rung(50), at("+1 10:00")), new Due(rung(80), at("+1 12:24")),
                new Due(rung(100), at("+1 14:00")));
        assertThat(fix.deadline()).isEqualTo(at("+1 14:00"));
    }

    @Test
    void a_pause_takes_the_moments_away_and_resuming_gives_them_back_later() {
        ReplayCase log = ReplayCase.of(FIX).on("08:00", REPORTED).on("22:00", WAITING_CUSTOMER);
        ClockRun paused = log.only("+1 12:00");
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.deadline()).isNull();
        assertThat(paused.pausedSince()).isEqualTo(at("22:00"));
        assertThat(paused.dues()).containsExactly(new Due(rung(50), at("20:00")));
        ClockRun resumed = log.on("+1 06:00", RESUMED).only("+1 06:00");
        assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resumed.deadline()).isEqualTo(at("+1 16:00"));
        assertThat(resumed.pausedSeconds()).isEqualTo(8 * 3600);
        assertThat(resumed.dues()).contains(new Due(rung(80), at("+1 11:12")));
    }

    @Test
    void a_pause_outside_working_hours_moves_nothing() {
        ClockRun fix = ReplayCase.of(OFFICE_FIX).on("15:00", REPORTED)
                .on("18:30", WAITING_CUSTOMER).on("+1 08:00", RESUMED).only("+1 08:00");
        assertThat(fix.deadline()).isEqualTo(at("+1 14:00"));
        assertThat(fix.pausedSeconds()).isZero();
    }

    @Test
    void a_pause_before_the_opening_is_not_added_to_the_deadline() {
        // Reported at six in the morning, pause 07:00 to 10:00: only one working hour is lost.
        ClockRun fix = ReplayCase.of(OFFICE_FIX).on("06:00", REPORTED)
                .on("07:00", WAITING_CUSTOMER).on("10:00", RESUMED).only("10:00");
        assertThat(fix.deadline()).isEqualTo(at("18:00"));
        assertThat(fix.pausedSeconds()).isEqualTo(3600);
    }

    @Test
    void only_reasons_the_target_allows_stop_its_clock() {
        ReplayCase log = ReplayCase.of(ARRIVE, FIX).on("08:00", REPORTED).on("08:00", VISIT_REQUESTED);
        assertThat(log.on("09:00", WAITING_PARTS).clocks("10:00")).extracting(ClockRun::state)
                .containsOnly(ClockState.RUNNING);
        assertThat(log.on("09:00", WAITING_CUSTOMER).clocks("10:00")).extracting(ClockRun::state)
                .containsExactly(ClockState.RUNNING, ClockState.PAUSED);
        assertThat(log.on("09:00", AGREED_DATE).clocks("10:00")).extracting(ClockRun::state)
                .containsOnly(ClockState.PAUSED);
    }

    @Test
    void overlapping_pauses_count_once() {
        ClockRun fix = ReplayCase.of(FIX).on("08:00", REPORTED)
                .on("10:00", WAITING_CUSTOMER).on("11:00", AGREED_DATE)
                .resumed("12:00", WAITING_CUSTOMER).resumed("13:00", AGREED_DATE).only("13:00");
        assertThat(fix.pausedSeconds()).isEqualTo(3 * 3600);
        assertThat(fix.pauses()).containsExactly(new Pause(at("10:00"), at("12:00"), WAITING_CUSTOMER),
                new Pause(at("12:00"), at("13:00"), AGREED_DATE));
    }

    @Test
    void a_pause_that_is_said_twice_begins_once_and_ends_once() {
        ClockRun fix = ReplayCase.of(FIX).on("08:00", REPORTED)
                .on("10:00", WAITING_CUSTOMER).on("11:00", WAITING_CUSTOMER).on("12:00", RESUMED).on("12:30", RESUMED).only("13:00");
        assertThat(fix.pauses()).containsExactly(new Pause(at("10:00"), at("12:00"), WAITING_CUSTOMER));
    }

    @Test
    void a_clock_that_starts_while_paused_begins_to_run_with_the_resumption() {
        ClockRun arrive = ReplayCase.of(ARRIVE).on("08:00", AGREED_DATE).on("09:00", VISIT_REQUESTED).on("11:00", RESUMED)
                .only("11:00");
        assertThat(arrive.startedAt()).isEqualTo(at("09:00"));
        assertThat(arrive.deadline()).isEqualTo(at("19:00"));
    }

    @Test
    void a_pause_after_the_deadline_changes_no_verdict() {
        ClockRun fix = ReplayCase.of(FIX).on("08:00", REPORTED).on("+1 08:00", WAITING_CUSTOMER).only("+1 10:00");
        assertThat(fix.state()).isEqualTo(ClockState.MISSED);
        assertThat(fix.missedAt()).isEqualTo(at("+1 08:00"));
    }

    @Test
    void what_is_fixed_without_a_visit_needs_none() {
        ReplayCase log = ReplayCase.of(ARRIVE).on("08:00", VISIT_REQUESTED);
        assertThat(log.on("09:00", FIXED).only("10:00").state()).isEqualTo(ClockState.CANCELLED);
        assertThat(log.on("17:00", FIXED).only("18:00").state()).as("missed before").isEqualTo(ClockState.MISSED);
    }

    @Test
    void cancelling_ends_what_is_open_and_pardons_nothing() {
        List<ClockRun> runs = ReplayCase.of(RESPOND, FIX).on("08:00", REPORTED).on("09:00", CANCELLED).clocks("+3 00:00");
        assertThat(runs).extracting(ClockRun::state).containsExactly(ClockState.MISSED, ClockState.CANCELLED);
        assertThat(runs).allSatisfy(run -> assertThat(run.stoppedAt()).isEqualTo(at("09:00")));
    }

    @Test
    void reopening_starts_a_new_cycle_and_leaves_the_finished_one() {
        ReplayCase fixed = ReplayCase.of(RESPOND, ARRIVE, FIX).on("08:00", REPORTED).on("08:05", ANSWERED)
                .on("08:10", VISIT_REQUESTED).on("09:00", ARRIVED).on("10:00", FIXED);
        List<ClockRun> before = fixed.clocks("11:00");
        List<ClockRun> after = fixed.on("+30 09:00", REOPENED).clocks("+30 09:00");
        assertThat(after).containsAll(before);
        assertThat(after).filteredOn(run -> run.generation() == 1).extracting(ClockRun::kind, ClockRun::deadline)
                .containsExactly(tuple(TargetKind.RESPOND, at("+30 09:15")), tuple(TargetKind.FIX, at("+31 09:00")));
        assertThat(fixed.on("+30 09:00", REOPENED).on("+30 09:20", VISIT_REQUESTED).clocks("+30 09:20"))
                .filteredOn(run -> run.kind() == TargetKind.ARRIVE).hasSize(2);
    }

    @Test
    void a_pause_that_was_left_open_does_not_outlive_the_fix() {
        ClockRun again = ReplayCase.of(FIX).on("08:00", REPORTED).on("09:00", WAITING_CUSTOMER).on("10:00", FIXED)
                .on("11:00", REOPENED).clocks("11:00").get(1);
        assertThat(again.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void repeated_states_count_once_at_their_first() {
        List<ClockRun> runs = ReplayCase.of(FIX).on("08:00", REPORTED).on("08:30", REPORTED).on("09:00", FIXED)
                .on("10:00", FIXED).clocks("12:00");
        assertThat(runs).singleElement().satisfies(run -> assertThat(run.stoppedAt()).isEqualTo(at("09:00")));
    }

    @Test
    void of_the_same_second_a_stop_counts_for_a_clock_that_starts_then() {
        assertThat(ReplayCase.of(RESPOND).on("08:00", REPORTED).on("08:00", ANSWERED).only("09:00").state())
                .isEqualTo(ClockState.MET);
        assertThat(ReplayCase.of(RESPOND).on("08:00", ANSWERED).on("08:00", REPORTED).only("09:00").state())
                .as("noted the wrong way round").isEqualTo(ClockState.MET);
        assertThat(ReplayCase.of(ARRIVE).on("08:00", VISIT_REQUESTED).on("09:00", FIXED).on("09:00", ARRIVED).only("10:00").state())
                .as("a stop goes before what makes the clock pointless").isEqualTo(ClockState.MET);
        assertThat(ReplayCase.of(FIX).on("08:00", REPORTED).on("09:00", WAITING_CUSTOMER).on("09:00", FIXED).only("10:00").pauses())
                .isEmpty();
        assertThat(ReplayCase.of(FIX).on("08:00", REPORTED).on("09:00", FIXED).on("09:00", REOPENED).clocks("10:00"))
                .extracting(ClockRun::state).containsExactly(ClockState.MET, ClockState.RUNNING);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    /** Of the standard ladder. */
    private static Rung rung(int percent) {
        return Rung.standard().stream().filter(rung -> rung.amount() == percent).findFirst().orElseThrow();
    }
}
