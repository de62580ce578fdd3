package aftersales.organization;

import aftersales.kernel.time.YearState;
import org.jspecify.annotations.Nullable;

/** A year whose special days a calendar has; {@code source} says where from, null where nobody said. */
public record LoadedYear(YearState state, @Nullable String source) {
}
