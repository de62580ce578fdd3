package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.Allowance;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One target of a policy; what the components mean is said at {@link SaveTarget}.
 *
 * @param calendar     null for round the clock
 * @param calendarName null for round the clock
 */
public record TargetRow(TargetKind kind, Allowance allowance, @Nullable CalendarId calendar, @Nullable String calendarName,
        EventKind start, Set<EventKind> stops, Set<PauseReason> pausable, Set<PauseReason> approval, Reopening reopening,
        List<Condition> conditions, @Nullable Integer share, String promiseEn, String promiseZh, String source) {

    /** How it counts, and nothing else: no conditions, no share, no words. */
    public TargetRow bare() {
        return new TargetRow(kind, allowance, calendar, calendarName, start, stops, pausable, approval, reopening, List.of(), null, "", "", "");
    }

    SaveTarget saved() {
        return new SaveTarget(kind, allowance, calendar, start, stops, pausable, approval, reopening, conditions, share, promiseEn, promiseZh,
                source);
    }
}
