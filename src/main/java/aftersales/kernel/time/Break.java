package aftersales.kernel.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch {@code [from, to)} in which time does not count: a pause.
 *
 * @param to null where it goes on
 */
public record Break(Instant from, @Nullable Instant to) {

    public Break {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a break from " + from + " to " + to);
        }
    }

    /** The same time in order and whole seconds, no two overlapping or touching, none empty; only the last may be open. */
    static List<Break> merged(List<Break> breaks) {
        List<Break> merged = new ArrayList<>();
        breaks.stream().map(Break::inSeconds).filter(part -> !part.from.equals(part.to)).sorted(Comparator.comparing(Break::from)).forEach(part -> {
            Break last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.to != null && last.to.isBefore(part.from)) {
                merged.add(part);
            } else if (last.to != null && (part.to == null || part.to.isAfter(last.to))) {
                merged.set(merged.size() - 1, new Break(last.from, part.to));
            }
        });
        return merged;
    }

    private Break inSeconds() {
        return new Break(from.truncatedTo(ChronoUnit.SECONDS), to == null ? null : to.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The time from an instant on; null where nothing is left. */
    @Nullable Break since(Instant start) {
        if (to != null && !to.isAfter(start)) {
            return null;
        }
        return from.isBefore(start) ? new Break(start, to) : this;
    }

    /** The time up to an instant, which lies after its beginning. */
    Break until(Instant end) {
        return to == null || to.isAfter(end) ? new Break(from, end) : this;
    }
}
