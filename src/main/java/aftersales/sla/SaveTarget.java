package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one target of a policy.
 *
 * @param seconds   promised working time
 * @param calendar  null for round the clock
 * @param start     {@link EventKind#REPORTED} or {@link EventKind#VISIT_REQUESTED}
 * @param pausable  reasons that stop the clock
 * @param promiseEn the sentence that promises it, as the customer reads it
 * @param source    where it is promised: letter, contract, paragraph
 */
public record SaveTarget(TargetKind kind, long seconds, @Nullable CalendarId calendar, EventKind start, Set<PauseReason> pausable,
        String promiseEn, String promiseZh, String source) {

    public SaveTarget {
        pausable = pausable.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(pausable));
        promiseEn = promiseEn.strip();
        promiseZh = promiseZh.strip();
        source = source.strip();
    }
}
