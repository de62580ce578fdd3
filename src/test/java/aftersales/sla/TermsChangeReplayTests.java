package aftersales.sla;

import static aftersales.sla.EventKind.ACCEPTED;
import static aftersales.sla.EventKind.ANSWERED;
import static aftersales.sla.EventKind.ARRIVED;
import static aftersales.sla.EventKind.FIXED;
import static aftersales.sla.EventKind.REOPENED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.ReplayCase.at;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.CalendarLevel;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Season;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.sla.LogEntry.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of clocks when what is promised becomes another, is refined, or goes on after a reopening. */
class TermsChangeReplayTests {

    private static final WorkingCalendar ALWAYS = WorkingCalendar.roundTheClock(ZoneOffset.UTC);
    private static final WorkingCalendar OFFICE = WorkingCalendar.weekly(ZoneOffset.UTC, WeeklyHours.onWeekdays(Hours.parse("09:00", "17:00")));
    private static final Facts NORMAL = Facts.none().with(Fact.PRIORITY, "NORMAL");
    private static final Facts URGENT = Facts.none().with(Fact.PRIORITY, "URGENT");

    private final List<LogEntry> log = new ArrayList<>();

    @Test
    void a_raised_priority_counts_anew_from_the_start_and_writes_both_deadlines_down() {
        Terms terms = terms(null, target(0, 8), target(0, 2, Condition.of(Fact.PRIORITY, "URGENT")));
        set("08:00", terms, NORMAL, null);
        on("08:00", REPORTED);
        set("09:00", terms, URGENT, ChangeCause.PRIORITY);
        ClockRun fix = only("09:30");
        assertThat(fix.deadline()).isEqualTo(at("10:00"));
        assertThat(fix.target()).isEqualTo(1);
        assertThat(fix.changes()).containsExactly(new DeadlineChange(at("09:00"), ChangeCause.PRIORITY, at("16:00"), at("10:00")));
    }

    @Test
    void what_was_missed_stays_missed_under_longer_terms() {
        Terms terms = terms(null, target(0, 8), target(0, 2, Condition.of(Fact.PRIORITY, "URGENT")));
        set("08:00", terms, URGENT, null);
        on("08:00", REPORTED);
        set("10:30", terms, NORMAL, ChangeCause.PRIORITY);
        on("12:00", FIXED);
        ClockRun fix = only("13:00");
        assertThat(fix.state()).isEqualTo(ClockState.MISSED);
        assertThat(fix.missedAt()).isEqualTo(at("10:00"));
        assertThat(fix.changes()).isEmpty();
    }

    @Test
    void what_happened_before_the_change_but_was_entered_later_settles_under_the_old_terms() {
        Terms terms = terms(null, target(0, 8), target(0, 2, Condition.of(Fact.PRIORITY, "URGENT")));
        set("08:00", terms, NORMAL, null);
        on("08:00", REPORTED);
        set("11:00", terms, URGENT, ChangeCause.PRIORITY);
        assertThat(only("11:30").state()).isEqualTo(ClockState.MISSED);
        on("10:30", FIXED);
        assertThat(only("11:30").state()).isEqualTo(ClockState.MET);
        assertThat(only("11:30").deadline()).isEqualTo(at("16:00"));
    }

    @Test
    void finished_clocks_keep_their_terms() {
        set("08:00", terms(null, target(0, 8)), NORMAL, null);
        on("08:00", REPORTED);
        on("09:00", FIXED);
        set("10:00", terms(null, target(0, 2)), NORMAL, ChangeCause.CONTRACT);
        assertThat(only("20:00").targetSeconds()).isEqualTo(8 * 3600);
        on("21:00", REOPENED);
        assertThat(runs("21:30")).extracting(ClockRun::targetSeconds).containsExactly(8 * 3600L, 2 * 3600L);
    }

    @Test
    void a_promise_that_is_withdrawn_ends_its_clock_and_one_that_is_added_starts_from_its_event() {
        set("08:00", terms(null, target(0, 8)), NORMAL, null);
        on("08:00", REPORTED);
        set("09:00", terms(null, respond(4)), NORMAL, ChangeCause.CONTRACT);
        List<ClockRun> runs = runs("09:30");
        assertThat(runs).extracting(ClockRun::kind).containsExactly(TargetKind.RESPOND, TargetKind.FIX);
        assertThat(runs.get(0).deadline()).isEqualTo(at("12:00"));
        assertThat(runs.get(0).changes()).containsExactly(new DeadlineChange(at("09:00"), ChangeCause.CONTRACT, null, at("12:00")));
        assertThat(runs.get(1).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(runs.get(1).changes()).containsExactly(new DeadlineChange(at("09:00"), ChangeCause.CONTRACT, at("16:00"), null));
    }

    @Test
    void what_was_done_before_it_was_promised_was_never_owed() {
        set("08:00", terms(null, target(0, 8)), NORMAL, null);
        on("08:00", REPORTED);
        on("08:10", ANSWERED);
        set("09:00", terms(null, target(0, 8), respond(4)), NORMAL, ChangeCause.CONTRACT);
        assertThat(runs("09:30")).extracting(ClockRun::kind).containsExactly(TargetKind.FIX);
    }

    @Test
    void the_waiting_so_far_is_kept_under_other_terms() {
        Terms terms = terms(null, target(0, 8), target(0, 4, Condition.of(Fact.PRIORITY, "URGENT")));
        set("08:00", terms, NORMAL, null);
        on("08:00", REPORTED);
        log.add(LogEntry.of(SlaEvent.paused(at("09:00"), PauseReason.WAITING_PARTS)));
        log.add(LogEntry.of(SlaEvent.resumed(at("14:00"), PauseReason.WAITING_PARTS)));
        set("14:30", terms, URGENT, ChangeCause.PRIORITY);
        assertThat(only("14:30").state()).as("not breached at once").isEqualTo(ClockState.RUNNING);
        assertThat(only("14:30").deadline()).isEqualTo(at("17:00"));
    }

    @Test
    void a_pause_that_the_new_terms_do_not_know_counts_no_more() {
        Terms lenient = terms(null, target(0, 8));
        Terms strict = terms(null, new Terms.Target(0, 0, "P", "P", new Term(TargetKind.FIX, 8 * 3600, ALWAYS, REPORTED, Set.of()), List.of(),
                null, 0, null, "", "", ""));
        set("08:00", lenient, NORMAL, null);
        on("08:00", REPORTED);
        log.add(LogEntry.of(SlaEvent.paused(at("09:00"), PauseReason.WAITING_PARTS)));
        log.add(LogEntry.of(SlaEvent.resumed(at("11:00"), PauseReason.WAITING_PARTS)));
        assertThat(only("12:00").deadline()).isEqualTo(at("18:00"));
        set("12:00", strict, NORMAL, ChangeCause.POLICY);
        assertThat(only("12:00").deadline()).isEqualTo(at("16:00"));
        assertThat(only("12:00").pauses()).isEmpty();
    }

    @Test
    void the_hour_of_the_report_chooses_between_in_and_out_of_hours() {
        Terms terms = terms(OFFICE, target(0, 4, Condition.of(Fact.HOURS, "IN")), target(0, 6, Condition.of(Fact.HOURS, "OUT")));
        set("08:00", terms, Facts.none(), null);
        on("17:00", REPORTED);
        assertThat(only("17:30").targetSeconds()).isEqualTo(6 * 3600);
        on("18:00", FIXED);
        on("+1 09:00", REOPENED);
        assertThat(runs("+1 09:30")).extracting(ClockRun::targetSeconds).containsExactly(6 * 3600L, 4 * 3600L);
    }

    @Test
    void the_nearer_policy_wins_then_the_more_specific_target_then_the_first() {
        Condition urgent = Condition.of(Fact.PRIORITY, "URGENT");
        Condition city = Condition.of(Fact.REGION_CLASS, "CITY");
        Facts facts = URGENT.with(Fact.REGION_CLASS, "CITY");
        assertThat(chosen(facts, target(0, 8), target(1, 1, urgent, city))).isEqualTo(8 * 3600);
        assertThat(chosen(facts, target(0, 8), target(0, 4, urgent), target(0, 2, urgent, city))).isEqualTo(2 * 3600);
        assertThat(chosen(facts, target(0, 4, urgent), target(0, 5, city))).isEqualTo(4 * 3600);
        assertThat(chosen(NORMAL, target(0, 4, urgent), target(1, 9))).isEqualTo(9 * 3600);
        assertThat(TargetChoice.explain(terms(null, target(0, 4, urgent), target(0, 5), target(1, 9)), TargetKind.FIX, NORMAL))
                .extracting(TargetChoice.Candidate::verdict)
                .containsExactly(TargetChoice.Verdict.UNFIT, TargetChoice.Verdict.WON, TargetChoice.Verdict.OUTRANKED);
    }

    @Test
    void a_clock_that_continues_after_reopening_leaves_the_time_between_out() {
        Term term = new Term(TargetKind.FIX, Allowance.ofSeconds(8 * 3600), ALWAYS, REPORTED, TargetKind.FIX.stops(),
                Set.of(), Set.of(), Reopening.CONTINUE, Rung.standard());
        ReplayCase fixed = ReplayCase.of(term).on("08:00", REPORTED).on("14:00", FIXED);
        assertThat(fixed.only("15:00").state()).isEqualTo(ClockState.MET);
        ReplayCase reopened = fixed.on("20:00", REOPENED);
        ClockRun open = reopened.only("20:30");
        assertThat(open.generation()).isZero();
        assertThat(open.deadline()).isEqualTo(at("22:00"));
        assertThat(open.pauses()).containsExactly(new Pause(at("14:00"), at("20:00"), PauseReason.WAS_CLOSED));
        assertThat(reopened.on("23:00", FIXED).only("23:30").state()).isEqualTo(ClockState.MISSED);
        assertThat(reopened.on("21:00", FIXED).on("22:00", REOPENED).on("22:30", FIXED).only("23:30").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_missed_clock_that_continues_stays_missed() {
        Term term = new Term(TargetKind.FIX, Allowance.ofSeconds(3600), ALWAYS, REPORTED, TargetKind.FIX.stops(),
                Set.of(), Set.of(), Reopening.CONTINUE, Rung.standard());
        ClockRun run = ReplayCase.of(term).on("08:00", REPORTED).on("10:00", FIXED).on("11:00", REOPENED).on("11:10", FIXED).only("12:00");
        assertThat(run.state()).isEqualTo(ClockState.MISSED);
        assertThat(run.missedAt()).isEqualTo(at("09:00"));
    }

    @Test
    void a_pause_that_needs_approval_counts_from_its_beginning_once_it_has_it() {
        Term term = new Term(TargetKind.FIX, Allowance.ofSeconds(8 * 3600), ALWAYS, REPORTED, TargetKind.FIX.stops(),
                Set.of(PauseReason.WAITING_PARTS, PauseReason.WAITING_CUSTOMER), Set.of(PauseReason.WAITING_PARTS), Reopening.RESTART, Rung.standard());
        ReplayCase asked = ReplayCase.of(term).on("08:00", REPORTED).on("10:00", PauseReason.WAITING_PARTS);
        assertThat(asked.only("12:00").state()).isEqualTo(ClockState.RUNNING);
        ReplayCase approved = asked.approved("10:00", PauseReason.WAITING_PARTS);
        assertThat(approved.only("12:00").state()).isEqualTo(ClockState.PAUSED);
        assertThat(approved.resumed("13:00", PauseReason.WAITING_PARTS).only("14:00").deadline()).isEqualTo(at("19:00"));
        assertThat(asked.resumed("13:00", PauseReason.WAITING_PARTS).only("14:00").deadline()).isEqualTo(at("16:00"));
        assertThat(asked.on("11:00", PauseReason.WAITING_CUSTOMER).only("12:00").state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void a_target_may_be_stopped_by_less_than_its_kind_knows() {
        Term accepted = new Term(TargetKind.RESPOND, Allowance.ofSeconds(3600), ALWAYS, REPORTED, Set.of(ACCEPTED),
                Set.of(), Set.of(), Reopening.RESTART, Rung.standard());
        ReplayCase answered = ReplayCase.of(accepted).on("08:00", REPORTED).on("08:10", ANSWERED).on("08:20", ARRIVED);
        assertThat(answered.only("08:30").isOpen()).isTrue();
        assertThat(answered.on("08:40", ACCEPTED).only("08:50").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_calendar_that_has_no_more_time_leaves_the_clock_without_a_deadline() {
        WorkingCalendar ends = WorkingCalendar.of(ZoneOffset.UTC, List.of(CalendarLevel.named("project")
                .season(new Season(null, LocalDate.parse("2026-11-23"),
                        WeeklyHours.everyDay(Hours.parse("09:00", "17:00")))).build()), null);
        ReplayCase late = ReplayCase.of(new Term(TargetKind.FIX, 8 * 3600, ends, REPORTED, Set.of())).on("12:00", REPORTED);
        assertThat(late.only("13:00").deadline()).isNull();
        assertThat(late.only("+9 13:00").state()).isEqualTo(ClockState.RUNNING);
        assertThat(late.on("+1 12:00", FIXED).only("+2 13:00").state()).isEqualTo(ClockState.MET);
    }

    private static long chosen(Facts facts, Terms.Target... targets) {
        return TargetChoice.choose(terms(null, targets), TargetKind.FIX, facts).orElseThrow().term().allowance().amount();
    }

    private static Terms.Target target(int level, int hours, Condition... conditions) {
        return new Terms.Target(0, level, "P", "P", new Term(TargetKind.FIX, hours * 3600L, ALWAYS, REPORTED, PauseReason.choices()),
                List.of(conditions), null, 0, null, "", "", "");
    }

    private static Terms.Target respond(int hours) {
        return new Terms.Target(0, 0, "P", "P", new Term(TargetKind.RESPOND, hours * 3600L, ALWAYS, REPORTED, Set.of()), List.of(), null, 0,
                null, "", "", "");
    }

    /** Numbered in their order. */
    private static Terms terms(@Nullable WorkingCalendar hours, Terms.Target... targets) {
        List<Terms.Target> numbered = new ArrayList<>();
        for (Terms.Target target : targets) {
            numbered.add(new Terms.Target(numbered.size(), target.level(), "P", "P", target.term(), target.conditions(), null, 0, null, "", "", ""));
        }
        return new Terms(1, new PolicyId(1), "P", "P", numbered, hours);
    }

    private void set(String time, Terms terms, Facts facts, @Nullable ChangeCause cause) {
        log.add(new LogEntry(SlaEvent.of(EventKind.TERMS_SET, at(time)), new Change(terms, facts, cause)));
    }

    private void on(String time, EventKind kind) {
        log.add(LogEntry.of(SlaEvent.of(kind, at(time))));
    }

    private List<ClockRun> runs(String asOf) {
        Instant instant = at(asOf);
        return ClockReplay.replay(log, instant);
    }

    private ClockRun only(String asOf) {
        List<ClockRun> runs = runs(asOf);
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }
}
