package aftersales.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline became another because what is promised did. Pauses move deadlines, too, but are told by themselves.
 *
 * @param before null where there was none: nothing promised, or a pause left it open
 * @param after  null where there is none any more
 */
public record DeadlineChange(Instant at, ChangeCause cause, @Nullable Instant before, @Nullable Instant after) {
}
