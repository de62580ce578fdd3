package aftersales.sla;

import aftersales.access.ScopeTree;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.PolicyImpact.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lives stored cases through under other terms and tells which of their running deadlines would change. Writes nothing. */
@Component
class ChangePreview {

    /** Logs are read for so many subjects at a time. */
    private static final int CHUNK = 250;

    private final SubjectStore subjects;
    private final TermsBook book;
    private final ScopeTree scopes;
    private final Clock clock;

    ChangePreview(SubjectStore subjects, TermsBook book, ScopeTree scopes, Clock clock) {
        this.subjects = subjects;
        this.book = book;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * @param other the terms to try instead of those a subject runs under; asked once for each of them
     * @return in the order of the subjects
     */
    List<Change> of(List<Subject> running, ChangeCause cause, Function<Terms, Terms> other) {
        Map<Long, Terms> tried = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        Instant now = clock.instant();
        for (int from = 0; from < running.size(); from += CHUNK) {
            List<Subject> chunk = running.subList(from, Math.min(running.size(), from + CHUNK));
            Map<Long, List<LogEntry>> logs = subjects.logs(chunk.stream().map(Subject::id).toList());
            for (Subject subject : chunk) {
                Terms terms = tried.computeIfAbsent(subject.terms(), id -> other.apply(book.get(id)));
                compare(subject, logs.getOrDefault(subject.id(), List.of()), terms, cause, now, changes);
            }
        }
        return changes;
    }

    /** Those of cases that the reader may see: settings flow down, and may be used where he does not reach. */
    List<Change> inReach(Actor actor, List<Subject> running, List<Change> changes) {
        Map<SubjectRef, OrganizationId> owners = new HashMap<>();
        running.forEach(subject -> owners.put(subject.ref(), subject.organization()));
        Map<OrganizationId, Boolean> reached = new HashMap<>();
        return changes.stream().filter(change -> reached.computeIfAbsent(owners.get(change.subject()), owner -> scopes.reaches(actor, owner)))
                .toList();
    }

    private static void compare(Subject subject, List<LogEntry> log, Terms terms, ChangeCause cause, Instant now, List<Change> changes) {
        Facts facts = log.stream().map(LogEntry::change).filter(Objects::nonNull).reduce((earlier, later) -> later)
                .map(LogEntry.Change::facts).orElse(Facts.none());
        List<LogEntry> edited = new ArrayList<>(log);
        edited.add(new LogEntry(SlaEvent.of(EventKind.TERMS_SET, now), new LogEntry.Change(terms, facts, cause)));
        Map<String, ClockRun> before = open(ClockReplay.replay(log, now));
        Map<String, ClockRun> after = open(ClockReplay.replay(edited, now));
        Map<String, ClockRun> all = new TreeMap<>(after);
        all.putAll(before);
        all.forEach((name, run) -> {
            Instant was = deadline(before.get(name));
            Instant becomes = deadline(after.get(name));
            if (!Objects.equals(was, becomes)) {
                changes.add(new Change(subject.ref(), run.kind(), was, becomes));
            }
        });
    }

    private static @Nullable Instant deadline(@Nullable ClockRun run) {
        return run == null ? null : run.deadline();
    }

    private static Map<String, ClockRun> open(List<ClockRun> runs) {
        Map<String, ClockRun> open = new HashMap<>();
        runs.stream().filter(ClockRun::isOpen).forEach(run -> open.put(run.kind() + " " + run.generation(), run));
        return open;
    }
}
