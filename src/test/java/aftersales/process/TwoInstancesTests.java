package aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TestDatabase;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances of the packaged application on one database, one of them killed: each warning is told once, and in time. */
@ApplicationTest
class TwoInstancesTests {

    /** The promise to respond, as the world of these tests gives it, is at risk after 12 of its 15 minutes. */
    private static final Duration TO_RISK = Duration.ofMinutes(12);
    private static final int OVERDUE = 20;
    private static final int COMING = 40;
    private static final Duration APART = Duration.ofMillis(400);

    @TempDir
    private static Path folder;

    @Autowired
    private Company company;

    @Autowired
    private TicketWorld world;

    @Autowired
    private TicketIntake intake;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    private Actor agent;
    private TicketWorld.Highway highway;

    @BeforeEach
    void found() {
        company.found();
        agent = company.actor(company.headquarters(), Role.AGENT);
        company.actor(company.yinchuan(), Role.DISPATCHER); // whom warnings are told
        highway = world.highway();
    }

    @Test
    void eachWarningIsToldOnceByWhicheverLives() {
        Instant begin = Instant.now();
        for (int n = 0; n < OVERDUE; n++) {
            report(begin.minus(TO_RISK).minusSeconds(60 + n)); // its moment came while nobody ran
        }
        try (ApplicationProcess first = instance().launch(); ApplicationProcess second = instance().launch()) {
            first.address();
            second.address();
            Instant bothRun = Instant.now();
            for (int n = 0; n < COMING; n++) {
                report(bothRun.plusSeconds(6).plus(APART.multipliedBy(n)).minus(TO_RISK));
            }
            await("the overdue ones").atMost(Duration.ofSeconds(60)).until(() -> fired("late") >= OVERDUE);
            await("half of the coming ones").atMost(Duration.ofSeconds(60)).until(() -> fired("not late") >= COMING / 2);
            first.kill();
            await("all").atMost(Duration.ofSeconds(90)).until(() -> fired("true") >= OVERDUE + COMING);
            assertThat(second.isAlive()).isTrue();
            assertThat(second.log()).doesNotContain(" ERROR ");
        }
        assertThat(count("select count(*) from sla_milestone where rung = 'P80' and fired_at is null and due_at < now()")).isZero();
        assertThat(count("select count(*) from notice where kind = 'CLOCK_WARNING'")).as("told").isEqualTo(OVERDUE + COMING);
        assertThat(count("select count(distinct subject_key) from notice where kind = 'CLOCK_WARNING'")).isEqualTo(OVERDUE + COMING);
        assertThat(count("select count(*) from sla_milestone where rung = 'P80' and late"))
                .as("more than a second late: those whose moment had gone, and hardly one more").isBetween((long) OVERDUE, OVERDUE + COMING / 10L);
    }

    private void report(Instant at) {
        clock.set(at);
        intake.open(agent, TicketWorld.report(highway));
        clock.reset();
    }

    private ApplicationProcess.Builder instance() {
        return ApplicationProcess.in(folder).on(database, "instance");
    }

    private long fired(String which) {
        return count("select count(*) from sla_milestone where rung = 'P80' and fired_at is not null and " + which);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
