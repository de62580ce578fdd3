package aftersales.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application's clock: system time in whole seconds. Work that retells the past (the demonstration's history) may be done
 * {@linkplain #at at} a past moment; that holds for its thread and its duration only, everybody else sees system time.
 */
public class ReplayClock extends Clock {

    private final ThreadLocal<@Nullable Instant> replayed = new ThreadLocal<>();
    private final Clock system;

    public ReplayClock() {
        this(Clock.tick(Clock.systemUTC(), Duration.ofSeconds(1)));
    }

    protected ReplayClock(Clock system) {
        this.system = system;
    }

    /**
     * Does the work as if it were that moment.
     *
     * @throws IllegalArgumentException when the moment lies in the future: nothing may be done before its time
     */
    public void at(Instant moment, Runnable work) {
        at(moment, () -> {
            work.run();
            return true;
        });
    }

    /** Like {@link #at(Instant, Runnable)}, with a result. */
    public <T> T at(Instant moment, Supplier<T> work) {
        if (moment.isAfter(system.instant())) {
            throw new IllegalArgumentException("only the past can be replayed, not " + moment);
        }
        Instant before = replayed.get();
        replayed.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                replayed.remove();
            } else {
                replayed.set(before);
            }
        }
    }

    /** Whether this thread retells the past: what it does is then no news to anybody. */
    public boolean isReplaying() {
        return replayed.get() != null;
    }

    @Override
    public Instant instant() {
        Instant moment = replayed.get();
        return moment == null ? system.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view of this clock in the zone; it follows a replay like this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        ReplayClock source = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }
        };
    }
}
