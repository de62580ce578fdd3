package aftersales.intake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class JobQueueTests {

    @Autowired JobQueue queue;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;
    private Actor administrator;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void a_job_is_taken_once_and_an_import_has_one_at_a_time() {
        long id = newImport();
        long job = add(id, company.yinchuan(), Job.Kind.CHECK);

        assertThatThrownBy(() -> add(id, company.yinchuan(), Job.Kind.STORE)).isInstanceOf(Refusal.class);
        assertThat(queue.take()).hasValueSatisfying(taken -> {
            assertThat(taken.id()).isEqualTo(job);
            assertThat(taken.attempt()).isEqualTo(1);
        });
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void a_job_whose_worker_died_is_taken_again_and_the_dead_one_changes_nothing_any_more() {
        add(newImport(), company.yinchuan(), Job.Kind.STORE);
        Job dead = queue.take().orElseThrow();
        queue.walk(dead, 10, "{}");
        queue.advance(dead, "INC3", 3, "{\"a\":1}");
        assertThat(queue.take()).isEmpty();
        theLeaseEnds();

        Job again = queue.take().orElseThrow();

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.walkedTo()).isEqualTo("INC3");
        assertThat(again.tally()).isEqualTo("{\"a\":1}");
        assertThat(queue.beat(dead, 5)).isFalse();
        assertThatThrownBy(() -> queue.hold(dead)).isInstanceOf(JobLost.class);
        assertThatThrownBy(() -> queue.advance(dead, "INC4", 4, "{}")).isInstanceOf(JobLost.class);
        assertThatThrownBy(() -> queue.finish(dead)).isInstanceOf(JobLost.class);
        queue.fail(dead, "intake.job.fault", java.util.List.of());
        assertThat(queue.beat(again, 5)).isTrue();
    }

    @Test
    void a_beating_worker_keeps_its_job() {
        add(newImport(), company.yinchuan(), Job.Kind.STORE);
        Job job = queue.take().orElseThrow();
        theLeaseEnds();
        assertThat(queue.beat(job, 1)).isTrue();

        assertThat(queue.take()).isEmpty();
    }

    @Test
    void two_imports_into_one_organisation_are_stored_one_after_the_other_others_at_the_same_time() {
        add(newImport(), company.yinchuan(), Job.Kind.STORE);
        add(newImport(), company.yinchuan(), Job.Kind.STORE);
        add(newImport(), company.zhongwei(), Job.Kind.STORE);

        Job first = queue.take().orElseThrow();
        Job elsewhere = queue.take().orElseThrow();
        assertThat(elsewhere.id()).isEqualTo(first.id() + 2);
        assertThat(queue.take()).isEmpty();
        queue.finish(first);
        assertThat(queue.take()).hasValueSatisfying(next -> assertThat(next.id()).isEqualTo(first.id() + 1));
    }

    @Test
    void a_cancelled_job_is_taken_by_nobody_and_lost_to_its_worker() {
        long waiting = newImport();
        add(waiting, company.yinchuan(), Job.Kind.CHECK);
        assertThat(queue.cancel(waiting)).isTrue();
        assertThat(queue.take()).isEmpty();

        long running = newImport();
        add(running, company.yinchuan(), Job.Kind.STORE);
        Job job = queue.take().orElseThrow();
        assertThat(queue.cancel(running)).isTrue();
        assertThatThrownBy(() -> queue.hold(job)).isInstanceOf(JobLost.class);
        queue.release(job);
        assertThat(queue.take()).isEmpty();
        assertThat(queue.cancel(running)).isFalse();
    }

    @Test
    void a_job_given_back_is_taken_at_once() {
        add(newImport(), company.yinchuan(), Job.Kind.STORE);
        queue.release(queue.take().orElseThrow());

        assertThat(queue.take()).hasValueSatisfying(job -> assertThat(job.attempt()).isEqualTo(2));
    }

    private long add(long id, OrganizationId organization, Job.Kind kind) {
        return queue.add(id, organization, kind, administrator.account());
    }

    private long newImport() {
        return jdbc.sql("""
                insert into intake_import (organization_id, file_name, file_size, sha256, encoding, separator, survey, header, created_at, account_id)
                values (?, 'x.csv', 1, repeat('0', 64), 'UTF_8', 'COMMA', '{}', 'x', now(), ?) returning id
                """).params(company.headquarters().value(), administrator.account().value()).query(Long.class).single();
    }

    private void theLeaseEnds() {
        jdbc.sql("update intake_job set lease_until = clock_timestamp() - interval '1 second' where state = 'RUNNING'").update();
    }
}
