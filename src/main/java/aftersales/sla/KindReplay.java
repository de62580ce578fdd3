package aftersales.sla;

import aftersales.sla.LogEntry.Change;
import aftersales.sla.TermReplay.Approval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events for one kind of promise, cycle by cycle, and chooses its target: when it is reported, and again
 * whenever terms or facts become others. What is finished, or missed, by then stays as it is; what runs is counted anew from
 * the same events.
 */
final class KindReplay {

    private final TargetKind kind;
    private final Set<Approval> approvals;
    private final List<ClockRun> settled = new ArrayList<>();
    /** The events of this cycle, for counting anew. */
    private final List<SlaEvent> cycle = new ArrayList<>();
    private @Nullable Change change;
    private @Nullable Instant reportedAt;
    private @Nullable TermReplay current;

    KindReplay(TargetKind kind, Set<Approval> approvals) {
        this.kind = kind;
        this.approvals = approvals;
    }

    void take(LogEntry entry) {
        SlaEvent event = entry.event();
        if (entry.change() != null) {
            change(event.at(), entry.change());
            return;
        }
        if (event.kind() == EventKind.REPORTED && reportedAt == null) {
            reportedAt = event.at();
            current = chosenAnew(List.of());
        } else if (event.kind() == EventKind.REOPENED && beginsCycle()) {
            newCycle(event.at());
        }
        cycle.add(event);
        if (current != null) {
            current.take(event);
        }
    }

    /** A clock that is open goes on, and one that has ended does where its target says so. */
    private boolean beginsCycle() {
        if (current == null) {
            return true;
        }
        current.endVoided();
        return current.clock() == null && !(current.isEnded() && current.chosen().term().reopening() == Reopening.CONTINUE);
    }

    private void newCycle(Instant at) {
        settle(at);
        cycle.clear();
        reportedAt = at;
        current = chosenAnew(List.of());
    }

    private void settle(Instant asOf) {
        ClockRun run = current == null ? null : current.run(asOf);
        if (run != null) {
            settled.add(run);
        }
    }

    private void change(Instant at, Change next) {
        boolean first = change == null;
        change = next;
        if (current != null) {
            current.pass(at);
        }
        if (first || current == null || current.clock() == null && !current.isEnded()) {
            TermReplay fresh = chosenAnew(List.of());
            if (fresh != null) {
                fresh.pass(at);
            }
            // What would have ended before it was promised was never owed.
            if (first || fresh == null || !fresh.isEnded()) {
                current = first || fresh == null || fresh.clock() == null ? fresh : told(fresh, at, null, List.of());
            }
            return;
        }
        OpenClock open = current.clock();
        if (open == null || open.isMissed(at)) {
            return;
        }
        Terms.Target target = choose();
        if (target == null) {
            open.changed(new DeadlineChange(at, cause(), open.deadline(), null));
            current.withdrawn(at);
        } else if (!target.term().equals(current.chosen().term())) {
            current = told(Objects.requireNonNull(chosenAnew(open.changes())), at, open.deadline(), open.changes());
        }
    }

    /** The same with the moved deadline written down. */
    private TermReplay told(TermReplay fresh, Instant at, @Nullable Instant before, List<DeadlineChange> earlier) {
        ClockRun run = fresh.run(at);
        Instant after = run == null ? null : run.deadline();
        if (Objects.equals(before, after)) {
            return fresh;
        }
        List<DeadlineChange> changes = new ArrayList<>(earlier);
        changes.add(new DeadlineChange(at, cause(), before, after));
        return Objects.requireNonNull(chosenAnew(changes));
    }

    private ChangeCause cause() {
        ChangeCause cause = Objects.requireNonNull(change).cause();
        return cause == null ? ChangeCause.FACTS : cause;
    }

    private Terms.@Nullable Target choose() {
        return change == null ? null
                : TargetChoice.choose(change.terms(), kind, TargetChoice.asReported(change.terms(), change.facts(), reportedAt)).orElse(null);
    }

    /** The events of this cycle lived through under what is promised now; null where nothing is. */
    private @Nullable TermReplay chosenAnew(List<DeadlineChange> changes) {
        Terms.Target target = choose();
        if (target == null) {
            return null;
        }
        var replay = new TermReplay(new ChosenTerm(Objects.requireNonNull(change).terms().id(), target), settled.size(), approvals, changes);
        cycle.forEach(replay::take);
        return replay;
    }

    List<ClockRun> runs(Instant asOf) {
        settle(asOf);
        return settled;
    }
}
