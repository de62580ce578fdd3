package aftersales.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock stood still.
 *
 * @param to null while it lasts
 */
record Pause(Instant from, @Nullable Instant to, PauseReason reason) {

    boolean isOpen() {
        return to == null;
    }
}
