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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How late milestones are among 100,000 running clocks that two instances of the packaged application share: what was overdue
 * when they started, what comes due steadily, and very many of one second. Half of them warn one person, half tell three of a
 * missed deadline.
 */
@ApplicationTest
@Tag("proof")
class MilestoneLagTests {

    private static final int SUBJECTS = 50_000;
    private static final int STEADY = 6_000;
    private static final int BURST = 10_000;
    private static final int SECONDS = 60;
    /** For opening what comes due, two starts, and catching up. */
    private static final Duration BEFORE = Duration.ofSeconds(150);

    @TempDir
    private static Path folder;

    @Autowired SlaClocks clocks;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired SlaAudit audit;
    @Autowired Company company;
    @Autowired TestDatabase database;
    @Autowired JdbcClient jdbc;

    private Instant begin;

    @Test
    void lag() throws Exception {
        open();
        long overdue = jdbc.sql("select count(*) from sla_milestone where fired_at is null and due_at <= now()").query(Long.class).single();
        try (FiredLog log = FiredLog.on(database, jdbc);
                ApplicationProcess first = instance("first").launch(); ApplicationProcess second = instance("second").launch()) {
            await("what was overdue").atMost(BEFORE).pollInterval(Duration.ofMillis(500)).until(() -> log.count() >= overdue);
            double caughtUp = log.seconds();
            assertThat(Instant.now()).as("caught up before the measurement").isBefore(begin);
            await("all").atMost(Duration.ofMinutes(8)).pollInterval(Duration.ofMillis(500)).until(() -> log.count() >= overdue + STEADY + BURST);
            assertThat(first.log() + second.log()).doesNotContain(" ERROR ");

            Instant burst = begin.plusSeconds(SECONDS);
            BenchTable table = new BenchTable("Milestones among %,d running clocks, two instances, one database".formatted(2 * SUBJECTS))
                    .row("overdue at the start", overdue).row("from the first to the last of them", caughtUp, "s");
            rows(table, log, "%,d due within %d s".formatted(STEADY, SECONDS), begin, burst);
            rows(table, log, "%,d due in one second".formatted(BURST), burst, burst.plusSeconds(60));
            table.print();
            assertThat(log.count()).as("each once").isEqualTo(log.milestones()).isEqualTo(overdue + STEADY + BURST);
            assertThat(log.committed(begin, burst).greatest()).as("within a second").isLessThan(1_000);
            assertThat(log.committed(burst, burst.plusSeconds(60)).greatest()).as("a burst is worked off in seconds").isLessThan(10_000);
        }
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    private void open() {
        company.found();
        company.actor(company.yinchuan(), Role.DISPATCHER);
        company.actor(company.yinchuan(), Role.MANAGER);
        company.actor(company.headquarters(), Role.MANAGER);
        ClockLoad load = new ClockLoad(clocks, policies, calendars, company);
        Instant now = Instant.now();
        load.open(STEADY + BURST, SUBJECTS, i -> now.minusSeconds(i % 900));
        begin = Instant.now().plus(BEFORE).truncatedTo(ChronoUnit.SECONDS);
        load.open(0, STEADY + BURST, i -> begin.plusSeconds(i < STEADY ? i / 2 % SECONDS : SECONDS)
                .minus(i % 2 == 0 ? ClockLoad.TO_RISK : ClockLoad.TO_MISS));
        jdbc.sql("analyze").update();
    }

    private static void rows(BenchTable table, FiredLog log, String which, Instant from, Instant before) {
        FiredLog.Lag recorded = log.recorded(from, before);
        FiredLog.Lag committed = log.committed(from, before);
        table.row(which + ": by first, second instance", log.byInstance(from, before).values().toString())
                .row("recorded after: median, p99, greatest", millis(recorded))
                .row("committed after: median, p99, greatest", millis(committed));
    }

    private static String millis(FiredLog.Lag lag) {
        return "%,.0f, %,.0f, %,.0f ms".formatted(lag.median(), lag.p99(), lag.greatest());
    }

    private ApplicationProcess.Builder instance(String name) {
        return ApplicationProcess.in(folder).on(database, name);
    }
}
