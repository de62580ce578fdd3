package aftersales.sla;

import static aftersales.sla.SlaCase.event;
import static aftersales.sla.SlaCase.ticket;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The poller by the database's time; the clock goes with the system here. */
@ApplicationTest
class MilestonePollerTests {

    @Autowired SlaClocks clocks;
    @Autowired SlaPolicyService policies;
    @Autowired MilestoneDispatch dispatch;
    @Autowired JdbcClient jdbc;
    @Autowired Company company;

    @BeforeEach
    void company() {
        company.found();
    }

    @Test
    void a_look_fires_what_is_due_by_the_databases_time() {
        MilestonePoller poller = new MilestonePoller(dispatch, jdbc);
        open(Instant.now().minus(Duration.ofMinutes(16)));
        poller.look();
        assertThat(jdbc.sql("select count(*) from sla_milestone where late and fired_at between clock_timestamp() - interval '5 s'"
                + " and clock_timestamp()").query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void a_look_before_the_moment_fires_nothing() {
        MilestonePoller poller = new MilestonePoller(dispatch, jdbc);
        open(Instant.now());
        poller.look();
        assertThat(jdbc.sql("select count(*) from sla_milestone where fired_at is not null").query(Long.class).single()).isZero();
    }

    @Test
    void health_says_whether_it_looks() {
        MilestonePoller poller = new MilestonePoller(dispatch, jdbc);
        assertThat(poller.health().getStatus()).as("not begun here").isEqualTo(Status.UNKNOWN);
        poller.look();
        assertThat(poller.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void health_turns_red_when_it_cannot_look() throws InterruptedException {
        MilestonePoller blind = new MilestonePoller(dispatch, JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://localhost:1/none")));
        blind.look();
        assertThat(blind.health().getStatus()).as("a moment is forgiven").isEqualTo(Status.UP);
        Thread.sleep(3_600);
        blind.look();
        assertThat(blind.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private void open(Instant reported) {
        var policy = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "P", "P", List.of(
                new SaveTarget(TargetKind.RESPOND, 900, null, EventKind.REPORTED, Set.of(), "", "", "")), true));
        clocks.open(SYSTEM, ticket("R-1"), policy, Facts.none(), company.yinchuan(), List.of(event(EventKind.REPORTED, reported)));
    }
}
