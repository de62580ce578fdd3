package aftersales.sla;

import static aftersales.sla.EventKind.ACCEPTED;
import static aftersales.sla.EventKind.ANSWERED;
import static aftersales.sla.EventKind.FIXED;
import static aftersales.sla.EventKind.REOPENED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.VISIT_REQUESTED;
import static aftersales.sla.SlaCase.MORNING;
import static aftersales.sla.SlaCase.event;
import static aftersales.sla.SlaCase.ticket;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.database.Lane;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.PolicyId;
import aftersales.organization.CalendarService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SlaClocksTests {

    @Autowired SlaClocks clocks;
    @Autowired SlaQueries queries;
    @Autowired SlaPreview preview;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries policyQueries;
    @Autowired CalendarService calendars;
    @Autowired MilestoneDispatch dispatch;
    @Autowired ConfigurableApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired Company company;
    @Autowired TestClock clock;

    private PolicyId highway;
    private SlaListener told;

    @BeforeEach
    void company() {
        company.found();
        clock.set(MORNING.plus(Duration.ofDays(1)));
        highway = SlaCase.highway(policies, calendars, company.headquarters());
        told = SlaListener.in(context);
    }

    @AfterEach
    void every_subject_recomputes_to_what_is_stored() {
        told.close();
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    @Test
    void opening_starts_the_clocks_and_tells_the_next_deadline() {
        clock.set(MORNING);
        NextDue next = clocks.open(SYSTEM, ticket("R-1"), highway, Facts.none(), company.yinchuan(),
                List.of(event(REPORTED, MORNING), event(VISIT_REQUESTED, MORNING)));
        assertThat(next).isEqualTo(new NextDue(TargetKind.RESPOND, MORNING.plusSeconds(12 * 60), MORNING.plusSeconds(15 * 60)));
        assertThat(queries.clocks(ticket("R-1"))).extracting(ClockView::kind, ClockView::state, ClockView::calendarName,
                ClockView::deadline).containsExactly(
                        Tuple.tuple(TargetKind.RESPOND, ClockState.RUNNING, "Desk", MORNING.plusSeconds(15 * 60)),
                        Tuple.tuple(TargetKind.ARRIVE, ClockState.RUNNING, null, MORNING.plus(Duration.ofHours(8))),
                        Tuple.tuple(TargetKind.FIX, ClockState.RUNNING, null, MORNING.plus(Duration.ofHours(24))));
    }

    @Test
    void the_preview_says_the_same_deadlines_before_and_writes_nothing() {
        List<SlaEvent> events = List.of(event(REPORTED, clock.instant()), event(VISIT_REQUESTED, clock.instant()));
        List<ClockView> before = preview.preview(highway, Facts.none(), events);
        assertThat(jdbc.sql("select count(*) from sla_terms").query(Long.class).single()).isZero();
        clocks.open(SYSTEM, ticket("R-1"), highway, Facts.none(), company.yinchuan(), events);
        assertThat(queries.clocks(ticket("R-1"))).isEqualTo(before);
    }

    @Test
    void events_move_the_clocks() {
        clock.set(MORNING);
        open("R-1", event(REPORTED, MORNING), event(VISIT_REQUESTED, MORNING));
        clock.advance(Duration.ofMinutes(6));
        NextDue next = clocks.append(SYSTEM, ticket("R-1"), event(ANSWERED, clock.instant()));
        assertThat(next).isEqualTo(new NextDue(TargetKind.ARRIVE, MORNING.plus(Duration.ofMinutes(384)), MORNING.plus(Duration.ofHours(8))));
        clock.advance(Duration.ofMinutes(10));
        Instant pausedAt = clock.instant();
        assertThat(clocks.append(SYSTEM, ticket("R-1"), SlaEvent.paused(pausedAt, PauseReason.AGREED_DATE))).isNull();
        clock.advance(Duration.ofMinutes(18));
        clocks.append(SYSTEM, ticket("R-1"), SlaEvent.resumed(clock.instant(), PauseReason.AGREED_DATE));
        clock.advance(Duration.ofHours(2));
        ClockView arrive = view("R-1", TargetKind.ARRIVE);
        assertThat(arrive.deadline()).isEqualTo(MORNING.plus(Duration.ofHours(8)).plusSeconds(18 * 60));
        assertThat(arrive.usedSeconds()).isEqualTo(2 * 3600 + 16 * 60);
        assertThat(arrive.pausedSeconds()).isEqualTo(18 * 60);
        assertThat(arrive.pauses()).containsExactly(new ClockView.PauseView(pausedAt, pausedAt.plusSeconds(18 * 60),
                PauseReason.AGREED_DATE, 16 * 60, 18 * 60));
        assertThat(arrive.counting()).isTrue();
        assertThat(view("R-1", TargetKind.RESPOND).state()).isEqualTo(ClockState.MET);
        assertThat(view("R-1", TargetKind.RESPOND).usedSeconds()).isEqualTo(6 * 60);
    }

    @Test
    void an_edit_of_policy_and_calendar_does_not_move_what_is_open() {
        open("R-1", event(REPORTED, clock.instant()));
        Instant deadline = view("R-1", TargetKind.RESPOND).deadline();
        PolicyRow policy = policyQueries.get(SYSTEM, highway);
        policies.change(SYSTEM, highway, policy.version(), new SavePolicy(policy.organization(), policy.code(), policy.name(),
                List.of(new SaveTarget(TargetKind.RESPOND, 3600, null, REPORTED, SlaCase.ANY, "", "", "")), true));
        clocks.append(SYSTEM, ticket("R-1"), event(VISIT_REQUESTED, clock.instant()));
        assertThat(view("R-1", TargetKind.RESPOND).deadline()).isEqualTo(deadline);
        assertThat(view("R-1", TargetKind.ARRIVE).targetSeconds()).isEqualTo(8 * 3600);
        open("R-2", event(REPORTED, clock.instant()));
        assertThat(view("R-2", TargetKind.RESPOND).targetSeconds()).isEqualTo(3600);
    }

    @Test
    void terms_are_written_down_once() {
        open("R-1", event(REPORTED, clock.instant()));
        open("R-2", event(REPORTED, clock.instant()));
        assertThat(jdbc.sql("select count(*) from sla_terms").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_late_entry_takes_back_a_false_miss_and_leaves_a_trace() {
        open("R-1", event(REPORTED, MORNING));
        clock.set(MORNING.plus(Duration.ofHours(1)));
        dispatch.fireDue(clock.instant());
        assertThat(view("R-1", TargetKind.RESPOND).state()).isEqualTo(ClockState.MISSED);
        assertThat(told.misses()).hasSize(1);
        clocks.append(SYSTEM, ticket("R-1"), event(ACCEPTED, MORNING.plusSeconds(600)));
        ClockView respond = view("R-1", TargetKind.RESPOND);
        assertThat(respond.state()).isEqualTo(ClockState.MET);
        assertThat(respond.missedAt()).isNull();
        assertThat(told.withdrawn()).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.subject()).isEqualTo(ticket("R-1"));
            assertThat(withdrawn.state()).isEqualTo(ClockState.MET);
        });
        assertThat(jdbc.sql("select count(*) from sla_milestone where withdrawn_at is not null").query(Long.class).single())
                .as("80 % and the deadline were told and were not so").isEqualTo(2);
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofDays(3)))).isZero();
    }

    @Test
    void a_deadline_that_moves_away_after_it_was_told_is_told_again_when_it_comes() {
        open("R-1", event(REPORTED, MORNING), event(VISIT_REQUESTED, MORNING), event(ANSWERED, MORNING));
        clock.set(MORNING.plus(Duration.ofHours(9)));
        dispatch.fireDue(clock.instant());
        assertThat(view("R-1", TargetKind.ARRIVE).state()).isEqualTo(ClockState.MISSED);
        clocks.append(SYSTEM, ticket("R-1"), SlaEvent.paused(MORNING.plus(Duration.ofHours(2)), PauseReason.WAITING_CUSTOMER),
                SlaEvent.resumed(MORNING.plus(Duration.ofHours(5)), PauseReason.WAITING_CUSTOMER));
        assertThat(view("R-1", TargetKind.ARRIVE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.withdrawn()).hasSize(1);
        told.clear();
        dispatch.fireDue(MORNING.plus(Duration.ofHours(11)));
        assertThat(told.misses()).singleElement()
                .satisfies(miss -> assertThat(miss.deadline()).isEqualTo(MORNING.plus(Duration.ofHours(11))));
        assertThat(view("R-1", TargetKind.ARRIVE).state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void reopening_begins_a_new_cycle() {
        open("R-1", event(REPORTED, MORNING), event(ANSWERED, MORNING.plusSeconds(60)), event(FIXED, MORNING.plusSeconds(120)));
        clocks.append(SYSTEM, ticket("R-1"), event(REOPENED, clock.instant()));
        assertThat(queries.clocks(ticket("R-1"))).extracting(ClockView::kind, ClockView::generation, ClockView::state)
                .containsExactly(Tuple.tuple(TargetKind.RESPOND, 0, ClockState.MET),
                        Tuple.tuple(TargetKind.RESPOND, 1, ClockState.RUNNING));
    }

    @Test
    void imported_history_has_its_verdicts_and_tells_nobody() {
        clocks.openPast(SYSTEM, List.of(
                new OpenSubject(ticket("I-1"), highway, company.yinchuan(), null, List.of(event(REPORTED, MORNING),
                        event(ANSWERED, MORNING.plusSeconds(3600)), event(FIXED, MORNING.plusSeconds(7200)))),
                new OpenSubject(ticket("I-2"), highway, company.yinchuan(), null, List.of(event(REPORTED, MORNING),
                        event(ANSWERED, MORNING), event(VISIT_REQUESTED, clock.instant().minus(Duration.ofHours(5)))))));
        assertThat(view("I-1", TargetKind.RESPOND).state()).isEqualTo(ClockState.MISSED);
        assertThat(view("I-2", TargetKind.ARRIVE).state()).isEqualTo(ClockState.RUNNING);
        dispatch.fireDue(clock.instant());
        assertThat(told.milestones()).as("nothing that lies before the import").isEmpty();
        assertThat(told.misses()).isEmpty();
        dispatch.fireDue(clock.instant().plus(Duration.ofHours(4)));
        assertThat(told.misses()).as("what comes after it is told").hasSize(1);
    }

    @Test
    void two_thousand_subjects_open_in_one_go() {
        List<OpenSubject> many = IntStream.range(0, 2_000).mapToObj(i -> new OpenSubject(ticket("M-" + i), highway,
                company.yinchuan(), null, List.of(event(REPORTED, MORNING.plusSeconds(i)), event(VISIT_REQUESTED, MORNING.plusSeconds(i + 60)),
                        event(ANSWERED, MORNING.plusSeconds(i + 500))))).toList();
        Lane.JOBS.run(() -> clocks.openPast(SYSTEM, many)); // as imports do: the pages' limit of four seconds is not for them
        assertThat(audit.recompute(10).clocks()).isEqualTo(6_000);
    }

    @Test
    void what_is_wrong_is_refused() {
        assertThatThrownBy(() -> open("R-1", event(REPORTED, clock.instant().plusSeconds(1)))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> clocks.append(SYSTEM, ticket("R-9"), event(ANSWERED, MORNING))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clocks.open(SYSTEM, ticket("R-1"), new PolicyId(999_999), Facts.none(), company.yinchuan(), List.of()))
                .isInstanceOf(NotFound.class);
        assertThat(queries.clocks(ticket("R-1"))).isEmpty();
    }

    private void open(String number, SlaEvent... events) {
        clocks.open(SYSTEM, ticket(number), highway, Facts.none(), company.yinchuan(), List.of(events));
    }

    private ClockView view(String number, TargetKind kind) {
        return queries.clocks(ticket(number)).stream().filter(view -> view.kind() == kind).findFirst().orElseThrow();
    }
}
