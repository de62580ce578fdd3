package aftersales.intake.job;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The jobs as rows. All times are the database's; every report of a worker names his attempt and counts only while it is the last. */
@Component
@Transactional
public class JobQueue {

    /** A worker not heard of for so long is dead. */
    static final Duration LEASE = Duration.ofSeconds(30);
    /** A job whose workers die again and again kills them. */
    private static final int MOST_ATTEMPTS = 20;
    private static final String MINE = " where id = :id and attempt = :attempt and state = 'RUNNING'";

    private final JdbcClient jdbc;

    JobQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param organization whose rows it writes
     * @throws Refusal if the import has a job that is not over
     */
    public long add(long importId, OrganizationId organization, Job.Kind kind, AccountId account) {
        return jdbc.sql("""
                insert into intake_job (import_id, organization_id, kind, state, account_id) values (?, ?, ?, 'QUEUED', ?)
                on conflict (import_id) where state in ('QUEUED', 'RUNNING') do nothing returning id
                """).params(importId, organization.value(), kind.name(), account.value()).query(Long.class).optional()
                .orElseThrow(() -> Refusal.because("intake.job.running"));
    }

    /** Takes the job that waits longest: a new one, or one whose worker died. */
    public Optional<Job> take() {
        try {
            return jdbc.sql("""
                    with next as materialized (
                        select j.id from intake_job j
                        where j.state = 'RUNNING' and j.lease_until < clock_timestamp()
                            or j.state = 'QUEUED' and (j.kind <> 'STORE' or not exists (select from intake_job r
                                where r.organization_id = j.organization_id and r.state = 'RUNNING' and r.kind = 'STORE'))
                        order by j.id limit 1 for update skip locked)
                    update intake_job j set state = 'RUNNING', attempt = j.attempt + 1, started_at = coalesce(j.started_at, clock_timestamp()),
                        lease_until = clock_timestamp() + make_interval(secs => :lease)
                    from next where j.id = next.id returning j.*
                    """).param("lease", LEASE.toSeconds()).query((row, n) -> job(row)).optional();
        } catch (DuplicateKeyException anotherWritesThere) {
            return Optional.empty();
        }
    }

    /** @return whether the worker still has the job */
    boolean beat(Job job, int done) {
        return jdbc.sql("update intake_job set done = :done, lease_until = clock_timestamp() + make_interval(secs => :lease)" + MINE)
                .param("done", done).param("lease", LEASE.toSeconds()).param("id", job.id()).param("attempt", job.attempt()).update() == 1;
    }

    /** Begins to read so many lines. */
    public void read(Job job, int lines) {
        require(job, jdbc.sql("update intake_job set phase = 'READ', done = 0, total = :total" + MINE).param("total", lines));
    }

    /** Begins to make so many tickets. */
    public void walk(Job job, int tickets, String tally) {
        require(job, jdbc.sql("update intake_job set phase = 'WALK', done = 0, total = :total, walked_to = null, tally = :tally" + MINE)
                .param("total", tickets).param("tally", tally));
    }

    /** Holds the job until the transaction ends: the first thing a portion does, so that no two workers write the same. */
    public void hold(Job job) {
        if (jdbc.sql("select 1 from intake_job" + MINE + " for no key update").param("id", job.id()).param("attempt", job.attempt())
                .query(Integer.class).optional().isEmpty()) {
            throw new JobLost(job);
        }
    }

    /** Notes a portion as finished, in the transaction that stored it. */
    public void advance(Job job, String walkedTo, int tickets, String tally) {
        require(job, jdbc.sql("update intake_job set walked_to = :to, done = :done, tally = :tally" + MINE)
                .param("to", walkedTo).param("done", tickets).param("tally", tally));
    }

    public void finish(Job job) {
        require(job, jdbc.sql("update intake_job set state = 'DONE', done = total, lease_until = null, ended_at = clock_timestamp()" + MINE));
    }

    void fail(Job job, String refusal, List<String> details) {
        jdbc.sql("""
                update intake_job set state = 'FAILED', refusal = :refusal, refusal_details = :details, lease_until = null,
                    ended_at = clock_timestamp()""" + MINE)
                .param("refusal", refusal).param("details", details.toArray(new String[0])).param("id", job.id())
                .param("attempt", job.attempt()).update();
    }

    /** Gives it back unfinished, so that another takes it at once. */
    void release(Job job) {
        jdbc.sql("update intake_job set state = 'QUEUED', lease_until = null" + MINE).param("id", job.id())
                .param("attempt", job.attempt()).update();
    }

    /** Ends the job of an import that is not over; its worker notices within seconds. What is stored stays. */
    public boolean cancel(long importId) {
        return jdbc.sql("""
                update intake_job set state = 'CANCELLED', lease_until = null, ended_at = clock_timestamp()
                where import_id = ? and state in ('QUEUED', 'RUNNING')
                """).param(importId).update() == 1;
    }

    static boolean isHopeless(Job job) {
        return job.attempt() > MOST_ATTEMPTS;
    }

    private static void require(Job job, JdbcClient.StatementSpec report) {
        if (report.param("id", job.id()).param("attempt", job.attempt()).update() != 1) {
            throw new JobLost(job);
        }
    }

    private static Job job(ResultSet row) throws SQLException {
        @Nullable String walkedTo = row.getString("walked_to");
        return new Job(row.getLong("id"), row.getLong("import_id"), Job.Kind.valueOf(row.getString("kind")),
                new AccountId(row.getLong("account_id")), row.getInt("attempt"), walkedTo, row.getString("tally"));
    }
}
