package aftersales.sla;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks four times a second whether a milestone is due, on the web lane: each look is short, and a database that hangs must
 * not hold it for long. Turns the application's health red when it has not looked for a while.
 */
@Component("milestones")
class MilestonePoller implements HealthIndicator {

    private static final long PERIOD_MILLIS = 250;

    /** Twice the period, and what a full batch or a collection of garbage may take. */
    private static final Duration PATIENCE = Duration.ofMillis(2 * PERIOD_MILLIS + 3_000);

    private static final Logger LOG = LoggerFactory.getLogger(MilestonePoller.class);

    private final MilestoneDispatch dispatch;
    private final JdbcClient jdbc;
    private volatile boolean begun;
    private volatile boolean complained;
    private volatile long lastLook = System.nanoTime();

    MilestonePoller(MilestoneDispatch dispatch, JdbcClient jdbc) {
        this.dispatch = dispatch;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = PERIOD_MILLIS)
    void look() {
        begun = true;
        try {
            if (isAnyDue()) {
                dispatch.fireDueNow();
            }
            lastLook = System.nanoTime();
            complained = false;
        } catch (RuntimeException e) {
            if (!complained) {
                LOG.error("Milestones cannot be fired; what is overdue will be once this is mended", e);
            }
            complained = true;
        }
    }

    private boolean isAnyDue() {
        return jdbc.sql("select exists (select from sla_subject where next_milestone_at <= clock_timestamp())")
                .query(Boolean.class).single();
    }

    @Override
    public Health health() {
        if (!begun) {
            return Health.unknown().withDetail("poller", "not running in this instance").build();
        }
        Duration age = Duration.ofNanos(System.nanoTime() - lastLook);
        return (age.compareTo(PATIENCE) <= 0 ? Health.up() : Health.down()).withDetail("lastLook", age.toMillis() + " ms ago").build();
    }
}
