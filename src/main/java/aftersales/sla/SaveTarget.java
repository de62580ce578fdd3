package aftersales.sla;

import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.Allowance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one target of a policy. Of several targets of a kind the one with the most conditions that hold is
 * promised; of as many, the one named first.
 *
 * @param allowance  promised time
 * @param calendar   null for round the clock
 * @param start      one of the kind's starts
 * @param stops      what keeps it, some of the kind's stops; empty for all of them
 * @param pausable   reasons that stop the clock
 * @param approval   those of them that do so only once a manager has approved
 * @param conditions all must hold; empty: always
 * @param share      percent of cases in which it is promised; null for all
 * @param promiseEn  the sentence that promises it, as the customer reads it
 * @param source     where it is promised: letter, contract, paragraph
 */
public record SaveTarget(TargetKind kind, Allowance allowance, @Nullable CalendarId calendar, EventKind start, Set<EventKind> stops,
        Set<PauseReason> pausable, Set<PauseReason> approval, Reopening reopening, List<Condition> conditions, @Nullable Integer share,
        String promiseEn, String promiseZh, String source) {

    public SaveTarget {
        stops = stops.isEmpty() ? kind.stops() : Set.copyOf(EnumSet.copyOf(stops));
        Set<PauseReason> choices = EnumSet.copyOf(PauseReason.choices());
        choices.retainAll(pausable);
        pausable = Set.copyOf(choices);
        approval = approval.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(approval));
        conditions = List.copyOf(conditions);
        promiseEn = promiseEn.strip();
        promiseZh = promiseZh.strip();
        source = source.strip();
    }

    /** The plain one: so many seconds, always, no approvals, anew when reopened. */
    public SaveTarget(TargetKind kind, long seconds, @Nullable CalendarId calendar, EventKind start, Set<PauseReason> pausable,
            String promiseEn, String promiseZh, String source) {
        this(kind, Allowance.ofSeconds(seconds), calendar, start, Set.of(), pausable, Set.of(), Reopening.RESTART, List.of(), null,
                promiseEn, promiseZh, source);
    }

    /** The same for another length of time. */
    public SaveTarget within(Allowance other) {
        return new SaveTarget(kind, other, calendar, start, stops, pausable, approval, reopening, conditions, share, promiseEn, promiseZh,
                source);
    }

    /** The same, promised only where these hold. */
    public SaveTarget when(Condition... these) {
        return new SaveTarget(kind, allowance, calendar, start, stops, pausable, approval, reopening, List.of(these), share, promiseEn,
                promiseZh, source);
    }
}
