package aftersales.sla;

import aftersales.database.Batch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads clocks. No scope here: the caller has found the subject within the reader's reach, and names it. Totals over many
 * subjects are in {@link SlaFigures}, within scope.
 */
@Component
@Transactional(readOnly = true)
public class SlaQueries {

    private final JdbcClient jdbc;
    private final ClockStore clocks;
    private final SubjectStore subjects;
    private final TermsBook book;
    private final Clock clock;

    SlaQueries(JdbcClient jdbc, ClockStore clocks, SubjectStore subjects, TermsBook book, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.subjects = subjects;
        this.book = book;
        this.clock = clock;
    }

    /** The clocks of a subject as they stand: respond, arrive, fix, each with its generations; empty for an unknown one. */
    public List<ClockView> clocks(SubjectRef subject) {
        return clocks(List.of(subject)).getOrDefault(subject, List.of());
    }

    /** Reasons for which an open clock of the subject stands still only once that is approved. */
    public Set<PauseReason> approvals(SubjectRef subject) {
        Set<PauseReason> reasons = EnumSet.noneOf(PauseReason.class);
        clocks.clocks(ids(subject)).stream().map(ClockStore.Stored::run).filter(ClockRun::isOpen)
                .forEach(run -> reasons.addAll(book.get(run.terms()).targets().get(run.target()).term().approval()));
        return reasons;
    }

    /** What a reopening would do to the clocks of the subject that have ended, in their order. */
    public Map<TargetKind, Reopening> reopenings(SubjectRef subject) {
        Map<TargetKind, Reopening> reopenings = new EnumMap<>(TargetKind.class);
        clocks.clocks(ids(subject)).stream().map(ClockStore.Stored::run).filter(run -> !run.isOpen())
                .forEach(run -> reopenings.put(run.kind(), book.get(run.terms()).targets().get(run.target()).term().reopening()));
        return reopenings;
    }

    /** What was known of the case when its terms were chosen last; nothing for an unknown subject. */
    public Facts facts(SubjectRef subject) {
        return jdbc.sql("""
                select e.facts from sla_event e join sla_subject s on s.id = e.subject_id
                where s.subject_type = ? and s.subject_key = ? and e.facts is not null order by e.id desc limit 1
                """).params(subject.type(), subject.key()).query(String.class).optional().map(TermsDocument::facts).orElse(Facts.none());
    }

    /** The same for many subjects of one type, as for a page of a list, in three statements. */
    public Map<SubjectRef, List<ClockView>> clocks(Collection<SubjectRef> wanted) {
        Map<Long, Subject> subjects = new LinkedHashMap<>();
        jdbc.sql("select " + Subject.COLUMNS + """
                 from sla_subject s join unnest(?, ?) as w(type, key) on w.type = s.subject_type and w.key = s.subject_key
                """).params(Batch.of(List.copyOf(wanted)).text(SubjectRef::type).text(SubjectRef::key).params())
                .query(row -> {
                    Subject subject = Subject.read(row);
                    subjects.put(subject.id(), subject);
                });
        Instant now = clock.instant();
        Map<SubjectRef, List<ClockView>> views = new LinkedHashMap<>();
        for (ClockStore.Stored stored : clocks.clocks(subjects.keySet())) {
            Subject subject = subjects.get(stored.subject());
            views.computeIfAbsent(subject.ref(), ref -> new ArrayList<>())
                    .add(ClockViews.of(stored.run(), book.get(stored.run().terms()), now));
        }
        return views;
    }

    /** Why each clock of a subject has its deadline, in their order; empty for an unknown one. */
    public List<ClockExplanation> explain(SubjectRef subject) {
        List<ClockExplanation> explanations = new ArrayList<>();
        for (long id : ids(subject)) {
            List<LogEntry> log = subjects.logs(List.of(id)).getOrDefault(id, List.of());
            clocks.clocks(List.of(id)).forEach(stored -> explanations.add(ClockExplanations.of(stored.run(), log, clock.instant())));
        }
        return explanations;
    }

    /** One of them; empty for a clock that there is not. */
    public Optional<ClockExplanation> explain(SubjectRef subject, TargetKind kind, int generation) {
        return explain(subject).stream().filter(why -> why.kind() == kind && why.clock() != null && why.clock().generation() == generation)
                .findFirst();
    }

    /** One, or none for an unknown subject. */
    private List<Long> ids(SubjectRef subject) {
        return jdbc.sql("select id from sla_subject where subject_type = ? and subject_key = ?").params(subject.type(), subject.key())
                .query(Long.class).list();
    }
}
