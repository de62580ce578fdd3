package aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aftersales.bench.BenchTable;
import aftersales.bench.ClockLoad;
import aftersales.kernel.identity.Role;
import aftersales.organization.CalendarService;
import aftersales.sla.SlaAudit;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaPolicyService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two instances of the packaged application, killed in turn in the middle of a round, once both together, and started anew,
 * while 10,000 milestones come due: none is lost, none told twice.
 */
@ApplicationTest
@Tag("proof")
class KilledMilestonesTests {

    private static final int SUBJECTS = 10_000;
    private static final int TURNS = 5;
    private static final int BOTH_AT = 3;

    private record Instance(String name, ApplicationProcess process) {
    }

    @TempDir
    private static Path folder;

    @Autowired SlaClocks clocks;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired SlaAudit audit;
    @Autowired Company company;
    @Autowired TestDatabase database;
    @Autowired JdbcClient jdbc;

    private final Deque<Instance> running = new ArrayDeque<>();
    private int seconds = 60;
    private int launched;
    private int killed;
    private int cutShort;

    @Test
    void none_is_lost_and_none_told_twice() throws Exception {
        company.found();
        company.actor(company.yinchuan(), Role.DISPATCHER);
        company.actor(company.yinchuan(), Role.MANAGER);
        company.actor(company.headquarters(), Role.MANAGER);
        ClockLoad load = new ClockLoad(clocks, policies, calendars, company);
        try (FiredLog log = FiredLog.on(database, jdbc)) {
            long start = System.nanoTime();
            launch();
            launch();
            running.forEach(instance -> instance.process.address());
            // So long that they still come at the last kill, however slowly instances start here.
            seconds = Math.max(seconds, (int) (TURNS * Duration.ofNanos(System.nanoTime() - start).toSeconds()));
            Instant begin = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
            load.openPast(0, SUBJECTS, i -> begin.plusSeconds(i / 2 % seconds).minus(i % 2 == 0 ? ClockLoad.TO_RISK : ClockLoad.TO_MISS));
            assertThat(Instant.now()).as("opened before the first is due").isBefore(begin);
            for (int turn = 1; turn <= TURNS; turn++) {
                turn(turn == BOTH_AT ? 2 : 1);
            }
            long atLastKill = log.count();
            await("all").atMost(Duration.ofMinutes(3)).until(() -> log.milestones() >= SUBJECTS);
            TimeUnit.SECONDS.sleep(2); // for whoever would tell it again
            running.forEach(instance -> assertThat(instance.process.log()).doesNotContain(" ERROR "));
            FiredLog.Lag lag = log.committed(begin, begin.plusSeconds(seconds));
            new BenchTable("Killed while %,d milestones come due within %d s".formatted(SUBJECTS, seconds)).row("kill -9", killed)
                    .row("of them with an open round, rolled back", cutShort).row("fired by the last kill", atLastKill)
                    .row("fired in the end", log.count()).row("different ones", log.milestones())
                    .row("notices", count("select count(*) from notice"))
                    .row("by instance", log.byInstance(begin, begin.plusSeconds(seconds)).toString())
                    .row("lag, median", lag.median(), "ms").row("lag, greatest, both down meanwhile", lag.greatest(), "ms").print();
            check(log);
            assertThat(atLastKill).as("killed while they come due").isLessThan(SUBJECTS);
        } finally {
            running.forEach(instance -> instance.process.close());
        }
    }

    private void check(FiredLog log) {
        assertThat(log.count()).as("no change of a milestone was committed twice").isEqualTo(SUBJECTS);
        assertThat(log.milestones()).as("none is lost").isEqualTo(SUBJECTS);
        assertThat(count("select count(*) from sla_milestone where fired_at is null and due_at <= now()")).isZero();
        assertThat(count("select count(*) from sla_milestone where fired_at is not null and not silent")).isEqualTo(SUBJECTS);
        assertThat(count("""
                select count(*) from (select from sla_milestone m left join notice n on n.occasion = 'milestone:' || m.id
                    where m.fired_at is not null and not m.silent group by m.id
                    having count(n.id) <> case m.rung when 'P80' then 1 else 3 end) wrong
                """)).as("told once to each whom it concerns: of a risk one, of a miss three").isZero();
        assertThat(count("select count(*) from notice")).isEqualTo(SUBJECTS / 2 + 3L * SUBJECTS / 2);
        assertThat(audit.recompute(10).differences()).isEmpty();
        assertThat(cutShort).as("kills in the middle of a round").isPositive();
    }

    private void launch() {
        String name = "instance-" + ++launched;
        running.addLast(new Instance(name, ApplicationProcess.in(folder).on(database, name).launch()));
    }

    /** Kills the oldest, starts as many, waits until they fire. */
    private void turn(int victims) {
        for (int n = 0; n < victims; n++) {
            killInARound(running.removeFirst());
        }
        for (int n = 0; n < victims; n++) {
            launch();
        }
        running.forEach(instance -> instance.process.address());
    }

    private void killInARound(Instance victim) {
        String transaction = await("a round of " + victim.name).atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2)).until(() -> openRound(victim.name), Optional::isPresent).orElseThrow();
        victim.process.kill();
        killed++;
        String end = await("the end of its round").until(() -> jdbc.sql("select pg_xact_status(?::text::xid8)").param(transaction)
                .query(String.class).single(), status -> !status.equals("in progress"));
        cutShort += end.equals("aborted") ? 1 : 0;
    }

    /** The transaction in which this instance has changed milestones, uncommitted. */
    private Optional<String> openRound(String name) {
        return jdbc.sql("""
                select a.backend_xid::text from pg_stat_activity a join pg_locks l on l.pid = a.pid
                where a.application_name = ? and a.backend_xid is not null and l.relation = 'sla_milestone'::regclass
                    and l.mode = 'RowExclusiveLock' limit 1
                """).param(name).query(String.class).optional();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
