package aftersales.kernel.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of working time as instants, {@code [open, close)}. */
public record OpenPeriod(Instant open, Instant close) {

    public Duration length() {
        return Duration.between(open, close);
    }
}
