package aftersales.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.database.Lane;
import aftersales.intake.job.Job;
import aftersales.intake.job.JobLost;
import aftersales.intake.job.JobQueue;
import aftersales.intake.job.JobWorker;
import aftersales.intake.job.Reins;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.SlaPolicyService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worker that dies in the middle, as the database sees it: its job stands still, its lease ends. */
@ApplicationTest
class KilledWorkerTests {

    private static final int TICKETS = 350;

    @Autowired ImportService imports;
    @Autowired ImportQueries queries;
    @Autowired ImportWork work;
    @Autowired JobQueue queue;
    @Autowired JobWorker worker;
    @Autowired SlaPolicyService policies;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;
    private Actor administrator;
    private ImportId id;

    /** Dies when told so many tickets are done. */
    private static final class Killed extends Error {
    }

    @BeforeEach
    void check() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        PolicyId policy = ImportCase.policy(policies, company.headquarters());
        id = imports.upload(administrator, ImportCase.file("incident-events.csv", ImportCase.REAL));
        imports.describe(administrator, id, 0, ImportCase.mapping(queries, administrator, id, policy), null);
        worker.workOff();
        imports.run(administrator, id);
    }

    @Test
    void another_goes_on_where_the_last_finished_portion_ended_and_nothing_is_lost_or_doubled() {
        Tally checked = Json.read(jdbc.sql("select tally from intake_job where kind = 'CHECK'").query(String.class).single(), Tally.class);
        Job dead = queue.take().orElseThrow();
        assertThatThrownBy(() -> Lane.JOBS.run(() -> work.run(dead, dyingAt(dead, 200)))).isInstanceOf(Killed.class);
        long stored = count("ticket");
        assertThat(stored).isBetween(100L, 300L);
        assertThat(worker.workOff()).as("the dead one still has its lease").isFalse();
        jdbc.sql("update intake_job set lease_until = clock_timestamp() - interval '1 second' where state = 'RUNNING'").update();

        assertThat(worker.workOff()).isTrue();

        assertThat(queries.row(administrator, id).state()).isEqualTo(ImportState.DONE);
        assertThat(count("ticket")).isEqualTo(TICKETS);
        assertThat(tally().fresh()).isEqualTo(TICKETS);
        assertThat(tally().known()).isZero();
        assertThat(tally().found()).isEqualTo(checked.found());
        assertThat(count("intake_finding")).isEqualTo(tally().warnings());
        assertThatThrownBy(() -> Lane.JOBS.run(() -> work.run(dead, new Reins(dead)))).as("back from the dead").isInstanceOf(JobLost.class);
        assertThat(count("ticket")).isEqualTo(TICKETS);
    }

    @Test
    void cancelling_keeps_what_is_stored_and_a_later_run_brings_the_rest() {
        Job job = queue.take().orElseThrow();
        assertThatThrownBy(() -> Lane.JOBS.run(() -> work.run(job, new Reins(job) {
            @Override
            public void done(int steps) {
                if (steps >= 100) {
                    imports.cancel(administrator, id);
                }
            }
        }))).isInstanceOf(JobLost.class);
        assertThat(queries.row(administrator, id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(count("ticket")).isEqualTo(100);

        imports.run(administrator, id);
        worker.workOff();

        assertThat(count("ticket")).isEqualTo(TICKETS);
        assertThat(tally().fresh()).isEqualTo(TICKETS - 100);
        assertThat(tally().known()).isEqualTo(100);
        assertThat(tally().states()).isEqualTo(Map.of("CLOSED", TICKETS));
    }

    private static Reins dyingAt(Job job, int tickets) {
        return new Reins(job) {
            @Override
            public void done(int steps) {
                if (steps >= tickets) {
                    throw new Killed();
                }
            }
        };
    }

    private Tally tally() {
        return queries.row(administrator, id).job().tally();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
