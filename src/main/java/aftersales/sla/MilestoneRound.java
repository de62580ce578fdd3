package aftersales.sla;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of the dispatch: lock some subjects, fire what is due, tell the listeners. */
@Component
@Transactional
class MilestoneRound {

    /** A moment and whether it was told late. */
    record Told(String rung, Instant dueAt, Instant firedAt, boolean late) {
    }

    /** @param subjects how many were taken: fewer than asked for means that no more wait */
    record Result(int subjects, List<Told> told) {

        static final Result NOTHING = new Result(0, List.of());

        int fired() {
            return told.size();
        }

        Result plus(Result other) {
            List<Told> all = new ArrayList<>(told);
            all.addAll(other.told);
            return new Result(subjects + other.subjects, all);
        }
    }

    private static final String TAKE = "select " + Subject.COLUMNS + """
             from sla_subject where next_milestone_at <= ? and id <> all(?)
            order by next_milestone_at, id limit ? for no key update skip locked""";

    private static final String TAKE_ONE = "select " + Subject.COLUMNS
            + " from sla_subject where id = ? and next_milestone_at <= ? for no key update skip locked";

    private final JdbcClient jdbc;
    private final SubjectStore subjects;
    private final ClockStore clocks;
    private final MilestoneStore milestones;
    private final TermsBook book;
    private final ApplicationEventPublisher events;

    MilestoneRound(JdbcClient jdbc, SubjectStore subjects, ClockStore clocks, MilestoneStore milestones, TermsBook book,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clocks = clocks;
        this.milestones = milestones;
        this.book = book;
        this.events = events;
    }

    /** @param taken filled with the subjects that were locked, so that the caller knows them if this fails */
    Result fire(Instant asOf, int limit, Collection<Long> except, List<Long> taken) {
        List<Subject> locked = jdbc.sql(TAKE).param(Timestamp.from(asOf)).param(ClockStore.ids(except).get(0)).param(limit)
                .query((row, n) -> Subject.read(row)).list();
        locked.forEach(subject -> taken.add(subject.id()));
        return fire(asOf, locked);
    }

    Result fireOne(Instant asOf, long subject) {
        return fire(asOf, jdbc.sql(TAKE_ONE).params(subject, Timestamp.from(asOf)).query((row, n) -> Subject.read(row)).list());
    }

    private Result fire(Instant asOf, List<Subject> locked) {
        if (locked.isEmpty()) {
            return Result.NOTHING;
        }
        Map<Long, Subject> byId = new LinkedHashMap<>();
        locked.forEach(subject -> byId.put(subject.id(), subject));
        // A statement of its own, after the locks: it sees what the last holder of each lock left.
        List<MilestoneStore.DueRow> due = milestones.due(byId.keySet(), asOf);
        Instant lateBefore = asOf.minusSeconds(1);
        milestones.fire(due.stream().map(MilestoneStore.DueRow::id).toList(), asOf, lateBefore);
        clocks.miss(due.stream().filter(row -> row.rung().equals(Rung.DEADLINE)).map(MilestoneStore.DueRow::clock).toList());
        subjects.scheduleNext(byId.keySet());
        List<Told> told = new ArrayList<>();
        for (MilestoneStore.DueRow row : due) {
            boolean late = row.dueAt().isBefore(lateBefore);
            publish(byId.get(row.subject()), row, asOf, late);
            told.add(new Told(row.rung(), row.dueAt(), asOf, late));
        }
        return new Result(locked.size(), told);
    }

    private void publish(Subject subject, MilestoneStore.DueRow row, Instant firedAt, boolean late) {
        Rung rung = rung(row);
        events.publishEvent(row.rung().equals(Rung.DEADLINE)
                ? new DeadlineMissed(row.id(), subject.ref(), subject.organization(), subject.assignee(), row.kind(),
                        row.generation(), rung, row.dueAt(), firedAt, late)
                : new MilestoneReached(row.id(), subject.ref(), subject.organization(), subject.assignee(), row.kind(),
                        row.generation(), rung, row.dueAt(), row.deadline(), firedAt, late));
    }

    /** As the clock's terms have it. */
    private Rung rung(MilestoneStore.DueRow row) {
        return book.get(row.terms()).targets().get(row.target()).term().ladder().stream()
                .filter(rung -> rung.code().equals(row.rung())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no rung " + row.rung() + " on the ladder of clock " + row.clock()));
    }
}
