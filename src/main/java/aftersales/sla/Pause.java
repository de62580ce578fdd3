package aftersales.sla;

import aftersales.kernel.time.Break;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock stood still.
 *
 * @param to null while it lasts
 */
record Pause(Instant from, @Nullable Instant to, PauseReason reason) {

    static List<Break> breaks(List<Pause> pauses) {
        return pauses.stream().map(pause -> new Break(pause.from, pause.to)).toList();
    }

    boolean isOpen() {
        return to == null;
    }
}
