package aftersales.sla;

import aftersales.kernel.time.Accounting;
import aftersales.sla.LogEntry.Change;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains clocks by the log they follow from. */
final class ClockExplanations {

    private static final Set<EventKind> REPORTS = Set.of(EventKind.REPORTED, EventKind.REOPENED);

    private ClockExplanations() {
    }

    /** Every clock of a log, and every kind of promise for which none has begun. */
    static List<ClockExplanation> all(List<LogEntry> log, Instant now) {
        List<ClockExplanation> all = new ArrayList<>();
        List<ClockRun> runs = ClockReplay.replay(log, now);
        runs.forEach(run -> all.add(of(run, log, now)));
        Set<TargetKind> begun = runs.stream().map(ClockRun::kind).collect(Collectors.toSet());
        last(log).ifPresent(change -> change.terms().targets().stream().map(target -> target.term().kind()).distinct()
                .filter(kind -> !begun.contains(kind)).forEach(kind -> all.add(unbegun(kind, change, log))));
        return all;
    }

    static ClockExplanation of(ClockRun run, List<LogEntry> log, Instant now) {
        Change change = chosen(run, log);
        Term term = change.terms().targets().get(run.target()).term();
        Instant until = run.deadline() != null ? run.deadline() : run.pausedSince() != null ? run.pausedSince()
                : run.stoppedAt() != null ? run.stoppedAt() : now;
        return new ClockExplanation(run.kind(), ClockViews.of(run, change.terms(), now),
                Accounting.of(term.counting(), run.startedAt(), until, Pause.breaks(run.pauses())), term.calendar().zone(),
                candidates(change.terms(), run.kind(), facts(change, reported(log, run.startedAt()))), facts(change, reported(log, run.startedAt())));
    }

    private static ClockExplanation unbegun(TargetKind kind, Change change, List<LogEntry> log) {
        Facts facts = facts(change, reported(log, Instant.MAX));
        return new ClockExplanation(kind, null, List.of(), ZoneOffset.UTC, candidates(change.terms(), kind, facts), facts);
    }

    private static List<CandidateView> candidates(Terms terms, TargetKind kind, Facts facts) {
        return TargetChoice.explain(terms, kind, facts).stream().map(CandidateView::of).toList();
    }

    private static Facts facts(Change change, @Nullable Instant reportedAt) {
        return TargetChoice.asReported(change.terms(), change.facts(), reportedAt);
    }

    /** The change that chose the clock's target: the last one that would, before it ended. */
    private static Change chosen(ClockRun run, List<LogEntry> log) {
        Change found = null;
        for (LogEntry entry : log) {
            Change change = entry.change();
            boolean late = run.stoppedAt() != null && entry.event().at().isAfter(run.stoppedAt());
            if (change != null && change.terms().id() == run.terms() && (found == null || !late && chooses(change, run, log))) {
                found = change;
            }
        }
        if (found == null) {
            throw new IllegalStateException("no terms " + run.terms() + " in the log of its clock");
        }
        return found;
    }

    private static boolean chooses(Change change, ClockRun run, List<LogEntry> log) {
        return TargetChoice.choose(change.terms(), run.kind(), facts(change, reported(log, run.startedAt())))
                .filter(target -> target.number() == run.target()).isPresent();
    }

    private static Optional<Change> last(List<LogEntry> log) {
        return log.stream().map(LogEntry::change).filter(change -> change != null).reduce((a, b) -> b);
    }

    /** The report to which a clock that started then belongs. */
    private static @Nullable Instant reported(List<LogEntry> log, Instant startedAt) {
        return log.stream().map(LogEntry::event).filter(event -> REPORTS.contains(event.kind())).map(SlaEvent::at)
                .filter(at -> !at.isAfter(startedAt)).max(Instant::compareTo).orElse(null);
    }
}
