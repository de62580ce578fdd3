package aftersales.intake.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound line of a log.
 *
 * @param word  the other desk's word for the state
 * @param by    who wrote it
 * @param cells all of its cells
 */
record LogLine(int line, Instant at, String word, Meaning meaning, String by, @Nullable Instant openedAt,
        @Nullable Instant resolvedAt, @Nullable Instant closedAt, List<String> cells) {
}
