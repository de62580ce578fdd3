package aftersales.sla;

import aftersales.sla.LogEntry.Change;
import aftersales.sla.TermReplay.Approval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the clocks of a subject out of its events: the only place where a verdict is found. Pure, so that any subject can
 * be recomputed at any time.
 *
 * <p>Events count in the order in which they happened; of the same second in the order in which they were noted, with two
 * refinements, because devices send in any order: what stops a clock in the second of its first start stops it, and a
 * stop goes before what would make the clock pointless. The terms noted first hold from the beginning, whenever that was.
 */
final class ClockReplay {

    private ClockReplay() {
    }

    /** The clocks under unconditional targets, in their order. */
    static List<ClockRun> replay(List<Term> terms, List<SlaEvent> events, Instant asOf) {
        return replay(log(Terms.plain(terms), Facts.none(), events), asOf);
    }

    /** The log of a subject whose terms never changed. */
    static List<LogEntry> log(Terms terms, Facts facts, List<SlaEvent> events) {
        List<LogEntry> log = new ArrayList<>();
        Instant from = events.isEmpty() ? Instant.EPOCH : events.get(0).at();
        log.add(new LogEntry(SlaEvent.of(EventKind.TERMS_SET, from), new Change(terms, facts, null)));
        events.forEach(event -> log.add(LogEntry.of(event)));
        return log;
    }

    /**
     * @param log  in the order in which it was noted
     * @param asOf an open clock whose deadline is not later than this is missed
     */
    static List<ClockRun> replay(List<LogEntry> log, Instant asOf) {
        Map<TargetKind, KindReplay> replays = new EnumMap<>(TargetKind.class);
        Set<Approval> approvals = new HashSet<>();
        LogEntry first = null;
        List<LogEntry> ordered = new ArrayList<>();
        for (LogEntry entry : log) {
            if (entry.change() != null) {
                entry.change().terms().targets().forEach(target ->
                        replays.computeIfAbsent(target.term().kind(), kind -> new KindReplay(kind, approvals)));
                if (first == null) {
                    first = entry;
                    continue;
                }
            }
            if (entry.event().kind() == EventKind.PAUSE_APPROVED) {
                approvals.add(new Approval(Objects.requireNonNull(entry.event().reason()), entry.event().at()));
            }
            ordered.add(entry);
        }
        ordered.sort(Comparator.comparing(entry -> entry.event().at()));
        if (first != null) {
            ordered.add(0, first);
        }
        List<ClockRun> runs = new ArrayList<>();
        for (KindReplay replay : replays.values()) {
            ordered.forEach(replay::take);
            runs.addAll(replay.runs(asOf));
        }
        return runs;
    }
}
