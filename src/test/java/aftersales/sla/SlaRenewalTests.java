package aftersales.sla;

import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.VISIT_REQUESTED;
import static aftersales.sla.SlaCase.MORNING;
import static aftersales.sla.SlaCase.event;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarQueries;
import aftersales.organization.CalendarService;
import aftersales.organization.CalendarUse;
import aftersales.organization.SaveCalendar;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits of policies and calendars, applied to what is running or not. */
@ApplicationTest
class SlaRenewalTests {

    @Autowired SlaClocks clocks;
    @Autowired SlaQueries queries;
    @Autowired SlaRenewal renewal;
    @Autowired RenewalWorker worker;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries policyQueries;
    @Autowired CalendarService calendars;
    @Autowired CalendarQueries calendarQueries;
    @Autowired MilestoneDispatch dispatch;
    @Autowired CalendarUse use;
    @Autowired CalendarRenewal renewals;
    @Autowired Company company;
    @Autowired TestClock clock;

    private CalendarId desk;
    private PolicyId policy;

    @BeforeEach
    void company() {
        company.found();
        clock.set(MORNING);
        desk = SlaCase.desk(calendars, company.headquarters());
        policy = policies.create(SYSTEM, promise(4 * 3600));
        open("R-1");
        open("R-2");
        clock.advance(Duration.ofMinutes(10));
        clocks.append(SYSTEM, ticket("R-2"), event(EventKind.FIXED, clock.instant()));
        clock.advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void every_subject_recomputes_to_what_is_stored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    /** Of a type that no module owns: no row of its own has to follow. */
    private static SubjectRef ticket(String number) {
        return new SubjectRef("case", number);
    }

    private SavePolicy promise(long seconds) {
        return new SavePolicy(company.headquarters(), "P", "P",
                List.of(new SaveTarget(TargetKind.FIX, seconds, desk, REPORTED, SlaCase.ANY, "", "", "")), true);
    }

    private void open(String number) {
        clocks.open(SYSTEM, ticket(number), policy, Facts.none(), company.yinchuan(), List.of(event(REPORTED, clock.instant())));
    }

    private ClockView fix(String number) {
        return queries.clocks(ticket(number)).get(0);
    }

    private void changeHours(String open, String close) {
        calendars.change(SYSTEM, desk, calendarQueries.get(SYSTEM, desk).version(), new SaveCalendar(company.headquarters(), "Desk",
                "Asia/Shanghai", false, WeeklyHours.everyDay(Hours.parse(open, close))));
    }

    private void changePolicy(long seconds) {
        policies.change(SYSTEM, policy, policyQueries.get(SYSTEM, policy).version(), promise(seconds));
    }

    @Test
    void an_edited_policy_reaches_running_clocks_only_where_it_is_applied() {
        Instant before = fix("R-1").deadline();
        changePolicy(2 * 3600);
        assertThat(worker.workOff()).isZero();
        assertThat(fix("R-1").deadline()).isEqualTo(before);
        assertThat(renewal.policy(SYSTEM, policy)).isEqualTo(1);
        assertThat(worker.workOff()).isEqualTo(1);
        assertThat(renewal.waiting()).isZero();
        assertThat(fix("R-1").deadline()).isEqualTo(MORNING.plus(Duration.ofHours(2)));
        assertThat(fix("R-1").changes()).containsExactly(
                new DeadlineChange(clock.instant(), ChangeCause.POLICY, before, MORNING.plus(Duration.ofHours(2))));
        assertThat(fix("R-2").targetSeconds()).isEqualTo(4 * 3600);
    }

    @Test
    void an_applied_calendar_moves_deadlines_and_leaves_the_targets_as_they_were() {
        changePolicy(2 * 3600);
        changeHours("08:00", "10:00");
        assertThat(renewal.calendars(SYSTEM, Set.of(desk))).isEqualTo(1);
        worker.workOff();
        ClockView fix = fix("R-1");
        assertThat(fix.targetSeconds()).isEqualTo(4 * 3600);
        assertThat(fix.deadline()).isEqualTo(MORNING.plus(Duration.ofHours(26)));
        assertThat(fix.changes()).singleElement().satisfies(change -> assertThat(change.cause()).isEqualTo(ChangeCause.CALENDAR));
        assertThat(fix.calendarVersion()).isGreaterThan(fix("R-2").calendarVersion());
    }

    @Test
    void a_policy_that_is_switched_off_promises_nothing_new_and_what_runs_ends_as_it_began() {
        SavePolicy on = promise(4 * 3600);
        policies.change(SYSTEM, policy, policyQueries.get(SYSTEM, policy).version(), new SavePolicy(on.organization(), on.code(), on.name(), null, null,
                on.targets(), on.ladder(), false, false));
        assertThat(policyQueries.choices(SYSTEM)).extracting(PolicyRow::id).doesNotContain(policy);
        assertThat(fix("R-1").deadline()).isEqualTo(MORNING.plus(Duration.ofHours(4)));
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofHours(5)))).as("its warnings and its miss, each once").isEqualTo(3);
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofDays(5)))).isZero();
        clock.set(MORNING.plus(Duration.ofDays(6)));
        clocks.append(SYSTEM, ticket("R-1"), event(EventKind.FIXED, clock.instant()));
        assertThat(fix("R-1").isOpen()).isFalse();
    }

    @Test
    void an_edit_of_a_calendar_can_be_tried_before_it_is_saved() {
        WorkingCalendar shorter = WorkingCalendar.weekly(ZoneId.of("Asia/Shanghai"), WeeklyHours.everyDay(Hours.parse("08:00", "10:00")));
        CalendarUse.Impact impact = use.impact(SYSTEM, Map.of(desk, shorter));
        assertThat(impact.subjects()).isEqualTo(1);
        assertThat(impact.first()).containsExactly(new CalendarUse.Moved("R-1", "sla.kind.FIX", MORNING.plus(Duration.ofHours(4)),
                MORNING.plus(Duration.ofHours(26))));
        assertThat(use.impact(SYSTEM, Map.of(desk, calendarQueries.calendar(desk))).deadlines()).isZero();
        assertThat(fix("R-1").deadline()).isEqualTo(MORNING.plus(Duration.ofHours(4)));
    }

    @Test
    void the_trial_of_a_calendar_says_how_many_it_left_out_and_takes_the_most_urgent() {
        open("R-3");
        WorkingCalendar shorter = WorkingCalendar.weekly(ZoneId.of("Asia/Shanghai"), WeeklyHours.everyDay(Hours.parse("08:00", "10:00")));

        CalendarUse.Impact impact = renewals.impact(SYSTEM, Map.of(desk, shorter), 1);

        assertThat(List.of(impact.subjects(), impact.tried(), impact.deadlines())).containsExactly(2L, 1L, 1L);
        assertThat(impact.first()).extracting(CalendarUse.Moved::subject).containsExactly("R-1");
    }

    @Test
    void the_trial_of_a_calendar_names_nothing_out_of_reach() {
        WorkingCalendar shorter = WorkingCalendar.weekly(ZoneId.of("Asia/Shanghai"), WeeklyHours.everyDay(Hours.parse("08:00", "10:00")));
        CalendarUse.Impact impact = use.impact(company.actor(company.stranger(), Role.MANAGER), Map.of(desk, shorter));
        assertThat(impact.deadlines()).isEqualTo(1);
        assertThat(impact.first()).isEmpty();
    }

    @Test
    void an_applied_policy_leaves_the_calendar_as_it_was() {
        changeHours("08:00", "10:00");
        changePolicy(3 * 3600);
        renewal.policy(SYSTEM, policy);
        worker.workOff();
        assertThat(fix("R-1").deadline()).isEqualTo(MORNING.plus(Duration.ofHours(3)));
        open("R-3");
        assertThat(fix("R-3").deadline()).isAfter(MORNING.plus(Duration.ofHours(24)));
    }

    @Test
    void a_policy_that_refines_takes_up_an_edit_of_what_it_refines() {
        PolicyId own = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "OWN", "Own", policy, null,
                List.of(new SaveTarget(TargetKind.ARRIVE, 3600, null, VISIT_REQUESTED, Set.of(), "", "", "")), List.of(), false, true));
        clocks.open(SYSTEM, ticket("R-4"), own, Facts.none(), company.yinchuan(), List.of(event(REPORTED, clock.instant())));
        assertThat(fix("R-4").policyCode()).isEqualTo("P");
        changePolicy(3600);
        assertThat(renewal.policy(SYSTEM, policy)).isEqualTo(2);
        worker.workOff();
        assertThat(fix("R-4").targetSeconds()).isEqualTo(3600);
    }

    @Test
    void a_warning_that_was_told_for_another_deadline_is_told_again_for_the_new_one() {
        clock.set(MORNING.plus(Duration.ofHours(2)));
        assertThat(dispatch.fireDue(clock.instant())).isEqualTo(1);
        changePolicy(8 * 3600);
        renewal.policy(SYSTEM, policy);
        worker.workOff();
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofHours(3)))).isZero();
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofHours(4)))).isEqualTo(1);
    }

    @Test
    void what_was_missed_before_the_edit_stays_missed() {
        clock.set(MORNING.plus(Duration.ofHours(5)));
        dispatch.fireDue(clock.instant());
        changePolicy(8 * 3600);
        renewal.policy(SYSTEM, policy);
        worker.workOff();
        assertThat(fix("R-1").state()).isEqualTo(ClockState.MISSED);
        assertThat(fix("R-1").missedAt()).isEqualTo(MORNING.plus(Duration.ofHours(4)));
    }
}
