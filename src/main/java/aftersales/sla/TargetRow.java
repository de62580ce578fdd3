package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One target of a policy.
 *
 * @param seconds      promised working time
 * @param calendar     null for round the clock
 * @param calendarName null for round the clock
 * @param source       where it is promised; may be empty, as the sentences may
 */
public record TargetRow(TargetKind kind, long seconds, @Nullable CalendarId calendar, @Nullable String calendarName, EventKind start,
        Set<PauseReason> pausable, String promiseEn, String promiseZh, String source) {
}
