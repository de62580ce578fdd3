package aftersales.sla;

import aftersales.database.DatabaseTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Fires milestones whose moment has come: each once, in order, whoever else is at it. Subjects that another instance or a
 * writer has locked are left to it; what it leaves over is found at the next call.
 */
@Component
public class MilestoneDispatch {

    /** Small, so that a subject stays locked for moments only. */
    private static final int BATCH = 100;

    /** A subject at which a listener failed is tried again after this; the others do not wait for it. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(MilestoneDispatch.class);

    private final JdbcClient jdbc;
    private final MilestoneRound round;
    private final DatabaseTime time;
    private final MilestoneMetrics metrics;
    private final AtomicInteger holds = new AtomicInteger();
    private final Map<Long, Instant> failed = new ConcurrentHashMap<>();

    MilestoneDispatch(JdbcClient jdbc, MilestoneRound round, DatabaseTime time, MilestoneMetrics metrics) {
        this.jdbc = jdbc;
        this.round = round;
        this.time = time;
        this.metrics = metrics;
    }

    /** Until it is closed, the poller of this instance fires nothing: for whoever retells the past and fires by himself. */
    public AutoCloseable hold() {
        holds.incrementAndGet();
        return holds::decrementAndGet;
    }

    /**
     * Fires all that was due by an instant, as of that instant. The poller does this by the database's time.
     *
     * @return how many fired
     */
    public int fireDue(Instant asOf) {
        return fireAll(() -> asOf);
    }

    /** When the next one is due, in reach or not; null when none waits. */
    public @Nullable Instant nextDue() {
        return jdbc.sql("select min(next_milestone_at) from sla_subject").query((row, n) -> row.getTimestamp(1)).optional()
                .map(Timestamp::toInstant).orElse(null);
    }

    /** The poller's call. */
    int fireDueNow() {
        return holds.get() > 0 ? 0 : fireAll(time::now);
    }

    private int fireAll(Supplier<Instant> now) {
        int fired = 0;
        MilestoneRound.Result result;
        do {
            Instant asOf = now.get();
            failed.values().removeIf(until -> !until.isAfter(asOf));
            result = fire(asOf);
            fired += result.fired();
        } while (result.subjects() == BATCH);
        return fired;
    }

    private MilestoneRound.Result fire(Instant asOf) {
        List<Long> taken = new ArrayList<>();
        try {
            return metrics.count(round.fire(asOf, BATCH, failed.keySet(), taken));
        } catch (DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e;
            }
            LOG.warn("Milestones of {} subjects are tried one by one", taken.size(), e);
            return oneByOne(taken, asOf);
        }
    }

    private MilestoneRound.Result oneByOne(List<Long> subjects, Instant asOf) {
        MilestoneRound.Result sum = MilestoneRound.Result.NOTHING;
        for (long subject : subjects) {
            try {
                sum = sum.plus(metrics.count(round.fireOne(asOf, subject)));
            } catch (DataAccessResourceFailureException | TransactionException e) {
                throw e;
            } catch (RuntimeException e) {
                failed.put(subject, asOf.plus(AFTER_FAILURE));
                metrics.failed();
                LOG.error("Milestones of subject {} could not be told; tried again in {}", subject, AFTER_FAILURE, e);
            }
        }
        return new MilestoneRound.Result(subjects.size(), sum.told());
    }
}
