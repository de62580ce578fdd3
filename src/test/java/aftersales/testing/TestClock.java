package aftersales.testing;

import aftersales.database.ReplayClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's clock in a test: goes with the system until it is set, then stands still. */
public class TestClock extends ReplayClock {

    private final Settable settable;

    public TestClock() {
        this(new Settable());
    }

    private TestClock(Settable settable) {
        super(settable);
        this.settable = settable;
    }

    /** Stands still at that moment from now on. */
    public void set(Instant moment) {
        settable.moment = moment;
    }

    /** Goes on by the duration and stands still there. */
    public void advance(Duration duration) {
        settable.moment = instant().plus(duration);
    }

    /** Goes with the system again. */
    public void reset() {
        settable.moment = null;
    }

    private static final class Settable extends Clock {

        private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofSeconds(1));
        private volatile @Nullable Instant moment;

        @Override
        public Instant instant() {
            Instant set = moment;
            return set == null ? system.instant() : set;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("asked of the clock around it");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
