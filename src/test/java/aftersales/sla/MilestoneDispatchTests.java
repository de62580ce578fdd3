package aftersales.sla;

import static aftersales.sla.EventKind.ANSWERED;
import static aftersales.sla.EventKind.FIXED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.VISIT_REQUESTED;
import static aftersales.sla.SlaCase.MORNING;
import static aftersales.sla.SlaCase.event;
import static aftersales.sla.SlaCase.ticket;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.PolicyId;
import aftersales.organization.CalendarService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MilestoneDispatchTests {

    @Autowired SlaClocks clocks;
    @Autowired SlaQueries queries;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired MilestoneDispatch dispatch;
    @Autowired MeterRegistry meters;
    @Autowired TransactionTemplate transaction;
    @Autowired ConfigurableApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired Company company;
    @Autowired TestClock clock;

    private PolicyId highway;
    private SlaListener told;

    @BeforeEach
    void company() {
        company.found();
        clock.set(MORNING);
        highway = SlaCase.highway(policies, calendars, company.headquarters());
        told = SlaListener.in(context);
    }

    @AfterEach
    void every_subject_recomputes_to_what_is_stored() {
        told.close();
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    @Test
    void warnings_and_the_miss_come_at_their_moments_once() {
        open("R-1", event(REPORTED, MORNING));
        assertThat(dispatch.fireDue(MORNING.plusSeconds(449))).isZero();
        assertThat(dispatch.fireDue(MORNING.plusSeconds(450))).isEqualTo(1);
        assertThat(dispatch.fireDue(MORNING.plusSeconds(450))).isZero();
        assertThat(dispatch.fireDue(MORNING.plusSeconds(720))).isEqualTo(1);
        assertThat(dispatch.fireDue(MORNING.plusSeconds(900))).isEqualTo(1);
        assertThat(dispatch.fireDue(MORNING.plusSeconds(90_000))).isZero();
        assertThat(told.milestones()).extracting(reached -> reached.rung().code(), MilestoneReached::dueAt, MilestoneReached::late)
                .containsExactly(Tuple.tuple("P50", MORNING.plusSeconds(450), false), Tuple.tuple("P80", MORNING.plusSeconds(720), false));
        assertThat(told.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.deadline()).isEqualTo(MORNING.plusSeconds(900));
            assertThat(miss.organization()).isEqualTo(company.yinchuan());
        });
        assertThat(queries.clocks(ticket("R-1"))).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(ClockState.MISSED);
            assertThat(view.missedAt()).isEqualTo(MORNING.plusSeconds(900));
            assertThat(view.isOpen()).isTrue();
        });
    }

    @Test
    void after_downtime_all_is_caught_up_in_order_and_marked_late() {
        IntStream.range(0, 250).forEach(i -> open("R-" + i, event(REPORTED, MORNING.minusSeconds(i * 7 % 60))));
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofHours(6)))).isEqualTo(750);
        assertThat(told.milestones()).extracting(MilestoneReached::late).containsOnly(true);
        for (int i = 0; i < 250; i++) {
            String key = "R-" + i;
            assertThat(told.milestones().stream().filter(reached -> reached.subject().key().equals(key)))
                    .extracting(reached -> reached.rung().code()).containsExactly("P50", "P80");
        }
        assertThat(told.misses()).hasSize(250);
    }

    @Test
    void what_was_met_or_cancelled_between_due_and_firing_is_not_told() {
        open("R-1", event(REPORTED, MORNING));
        open("R-2", event(REPORTED, MORNING));
        clock.advance(Duration.ofMinutes(14));
        clocks.append(SYSTEM, ticket("R-1"), event(ANSWERED, clock.instant()));
        clocks.append(SYSTEM, ticket("R-2"), event(EventKind.CANCELLED, clock.instant()));
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofDays(9)))).isZero();
    }

    @Test
    void a_miss_before_a_late_stop_is_still_told() {
        open("R-1", event(REPORTED, MORNING));
        clock.advance(Duration.ofMinutes(20));
        clocks.append(SYSTEM, ticket("R-1"), event(ANSWERED, clock.instant()));
        assertThat(dispatch.fireDue(clock.instant())).as("the miss, not the warnings").isEqualTo(1);
        assertThat(told.misses()).hasSize(1);
    }

    @Test
    void what_was_done_in_the_second_of_its_deadline_is_in_time_though_the_miss_was_told_in_that_second() {
        open("R-1", event(EventKind.REPORTED, MORNING));
        dispatch.fireDue(MORNING.plusSeconds(900));
        assertThat(told.misses()).hasSize(1);
        clock.set(MORNING.plusSeconds(901));
        clocks.append(SYSTEM, ticket("R-1"), event(EventKind.ANSWERED, MORNING.plusSeconds(900)));
        assertThat(told.withdrawn()).singleElement().satisfies(withdrawn -> assertThat(withdrawn.state()).isEqualTo(ClockState.MET));
    }

    @Test
    void each_promise_of_a_ticket_has_moments_of_its_own_each_cycle_of_the_same_day() {
        open("R-1", event(REPORTED, MORNING), event(ANSWERED, MORNING), event(VISIT_REQUESTED, MORNING));
        clock.set(MORNING.plus(Duration.ofHours(5)));
        dispatch.fireDue(clock.instant());
        clocks.append(SYSTEM, ticket("R-1"), event(EventKind.ARRIVED, clock.instant()));
        clocks.append(SYSTEM, ticket("R-1"), event(FIXED, clock.instant()));
        clock.set(MORNING.plus(Duration.ofHours(6)));
        clocks.append(SYSTEM, ticket("R-1"), event(EventKind.REOPENED, clock.instant()));
        clocks.append(SYSTEM, ticket("R-1"), event(ANSWERED, clock.instant()));
        clocks.append(SYSTEM, ticket("R-1"), event(VISIT_REQUESTED, clock.instant()));
        dispatch.fireDue(MORNING.plus(Duration.ofHours(18)));

        assertThat(told.milestones()).extracting(MilestoneReached::kind, reached -> reached.rung().code(), MilestoneReached::dueAt).containsExactly(
                Tuple.tuple(TargetKind.ARRIVE, "P50", MORNING.plus(Duration.ofHours(4))),
                Tuple.tuple(TargetKind.ARRIVE, "P50", MORNING.plus(Duration.ofHours(10))),
                Tuple.tuple(TargetKind.ARRIVE, "P80", MORNING.plus(Duration.ofMinutes(6 * 60 + 384))),
                Tuple.tuple(TargetKind.FIX, "P50", MORNING.plus(Duration.ofHours(18))));
    }

    @Test
    void a_paused_clock_has_nothing_due() {
        open("R-1", event(REPORTED, MORNING), event(ANSWERED, MORNING), event(VISIT_REQUESTED, MORNING));
        clocks.append(SYSTEM, ticket("R-1"), SlaEvent.paused(MORNING, PauseReason.WAITING_PARTS));
        assertThat(dispatch.fireDue(MORNING.plus(Duration.ofDays(30)))).isZero();
        assertThat(jdbc.sql("select count(*) from sla_milestone where fired_at is null").query(Long.class).single()).isZero();
    }

    @Test
    void a_warning_that_came_due_just_before_a_pause_is_told_only_once_the_clock_runs_again() {
        open("R-1", event(REPORTED, MORNING), event(ANSWERED, MORNING), event(VISIT_REQUESTED, MORNING));
        clock.set(MORNING.plus(Duration.ofHours(5)));
        clocks.append(SYSTEM, ticket("R-1"), SlaEvent.paused(clock.instant(), PauseReason.WAITING_PARTS));
        assertThat(dispatch.fireDue(clock.instant())).isZero();
        clock.advance(Duration.ofHours(3));
        clocks.append(SYSTEM, ticket("R-1"), SlaEvent.resumed(clock.instant(), PauseReason.WAITING_PARTS));
        assertThat(dispatch.fireDue(clock.instant())).isEqualTo(1);
        assertThat(told.milestones()).singleElement().satisfies(reached -> assertThat(reached.late()).isTrue());
    }

    @Test
    void firing_and_its_notices_are_one_transaction() {
        open("R-1", event(REPORTED, MORNING));
        open("R-2", event(REPORTED, MORNING));
        told.refuse("R-1");
        Instant due = MORNING.plusSeconds(450);
        assertThat(dispatch.fireDue(due)).as("one that cannot be told holds up no other").isEqualTo(1);
        assertThat(told.milestones()).extracting(reached -> reached.subject().key()).contains("R-2");
        assertThat(jdbc.sql("select count(*) from sla_milestone where fired_at is not null").query(Long.class).single()).isEqualTo(1);
        told.refuse("");
        assertThat(dispatch.fireDue(due.plusSeconds(10))).as("not at once again").isZero();
        assertThat(dispatch.fireDue(due.plusSeconds(30))).isEqualTo(1);
    }

    @Test
    void while_held_the_poller_leaves_the_past_alone() throws Exception {
        open("R-1", event(REPORTED, MORNING.minus(Duration.ofDays(300))));
        try (AutoCloseable hold = dispatch.hold()) {
            assertThat(hold).isNotNull();
            assertThat(dispatch.fireDueNow()).isZero();
        }
        jdbc.sql("update sla_subject set next_milestone_at = next_milestone_at").update();
        assertThat(dispatch.fireDue(MORNING)).isEqualTo(3);
    }

    @Test
    void two_pollers_fire_each_of_a_thousand_once() throws Exception {
        IntStream.range(0, 1_000).forEach(i -> open("R-" + i, event(REPORTED, MORNING)));
        double before = fired();
        List<Integer> counts = together(() -> dispatch.fireDue(MORNING.plusSeconds(450)),
                () -> dispatch.fireDue(MORNING.plusSeconds(450)), () -> dispatch.fireDue(MORNING.plusSeconds(450)));
        int leftOver = dispatch.fireDue(MORNING.plusSeconds(450));
        assertThat(counts.stream().mapToInt(Integer::intValue).sum() + leftOver).isEqualTo(1_000);
        assertThat(counts).as("they share the work").allSatisfy(count -> assertThat(count).isPositive());
        assertThat(told.milestones()).extracting(MilestoneReached::milestone).doesNotHaveDuplicates().hasSize(1_000);
        assertThat(fired() - before).isEqualTo(1_000);
    }

    @Test
    void writers_and_pollers_do_not_deadlock() throws Exception {
        int subjects = 60;
        IntStream.range(0, subjects).forEach(i -> open("R-" + i, event(REPORTED, MORNING), event(VISIT_REQUESTED, MORNING)));
        clock.set(MORNING.plus(Duration.ofHours(20)));
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int own = writer;
            crowd.add(() -> {
                for (int i = 0; i < 200; i++) {
                    int number = (i * 7 + own) % subjects;
                    Instant at = MORNING.plusSeconds(60L * (i + own * 200L));
                    // Two subjects in one transaction, always in the same order.
                    transaction.executeWithoutResult(status -> {
                        clocks.append(SYSTEM, ticket("R-" + Math.min(number, (number + 1) % subjects)),
                                SlaEvent.paused(at, PauseReason.WAITING_PARTS));
                        clocks.append(SYSTEM, ticket("R-" + Math.max(number, (number + 1) % subjects)),
                                SlaEvent.resumed(at.plusSeconds(30), PauseReason.WAITING_PARTS));
                    });
                }
                return 0;
            });
        }
        for (int poller = 0; poller < 2; poller++) {
            crowd.add(() -> {
                int fired = 0;
                for (int minute = 0; minute < 20 * 60; minute += 10) {
                    fired += dispatch.fireDue(MORNING.plusSeconds(minute * 60L));
                }
                return fired;
            });
        }
        together(crowd.toArray(Callable[]::new));
        IntStream.range(0, subjects).forEach(i -> clocks.append(SYSTEM, ticket("R-" + i), event(FIXED, clock.instant())));
        assertThat(jdbc.sql("select count(*) from sla_clock where stopped_at is null").query(Long.class).single()).isZero();
    }

    private double fired() {
        return meters.find("aftersales.sla.milestone.fired").counters().stream().mapToDouble(counter -> counter.count()).sum();
    }

    @SafeVarargs
    private static List<Integer> together(Callable<Integer>... tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : threads.invokeAll(List.of(tasks))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private void open(String number, SlaEvent... events) {
        clocks.open(SYSTEM, ticket(number), highway, Facts.none(), company.yinchuan(), List.of(events));
    }
}
