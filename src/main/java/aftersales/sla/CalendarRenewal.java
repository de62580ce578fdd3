package aftersales.sla;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import aftersales.organization.CalendarUse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What edits of calendars mean to running clocks. */
@Component
class CalendarRenewal implements CalendarUse {

    /** More is not tried out before an edit: the count tells how many there are. */
    private static final int TRIED = 2_000;
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final SubjectStore subjects;
    private final TermsBook book;
    private final SlaRenewal renewal;
    private final Clock clock;

    CalendarRenewal(JdbcClient jdbc, SubjectStore subjects, TermsBook book, SlaRenewal renewal, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.book = book;
        this.renewal = renewal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Impact impact(Actor actor, Map<CalendarId, WorkingCalendar> proposed) {
        List<Subject> running = running(proposed.keySet());
        Map<Long, List<LogEntry>> logs = subjects.logs(running.stream().map(Subject::id).toList());
        Map<Long, Terms> tried = new HashMap<>();
        List<Moved> moved = new ArrayList<>();
        Instant now = clock.instant();
        for (Subject subject : running) {
            List<LogEntry> log = logs.getOrDefault(subject.id(), List.of());
            Terms terms = tried.computeIfAbsent(subject.terms(), id -> book.draftCalendars(book.get(id), proposed));
            moved.addAll(moved(subject, log, terms, now));
        }
        return new Impact(running.size(), moved.size(), moved.stream().sorted(Comparator.comparing(Moved::before)).limit(SHOWN).toList());
    }

    private List<Subject> running(Set<CalendarId> calendars) {
        return jdbc.sql("select " + Subject.COLUMNS + """
                 from sla_subject s where s.terms_id in (select terms_id from sla_terms_calendar where calendar_id = any(?))
                and exists (select from sla_clock c where c.subject_id = s.id and c.stopped_at is null) order by s.id limit ?
                """).param(ClockStore.ids(calendars.stream().map(CalendarId::value).toList()).get(0)).param(TRIED)
                .query((row, n) -> Subject.read(row)).list();
    }

    private static List<Moved> moved(Subject subject, List<LogEntry> log, Terms terms, Instant now) {
        List<Moved> moved = new ArrayList<>();
        Map<String, ClockRun> before = open(ClockReplay.replay(log, now));
        List<LogEntry> changed = new ArrayList<>(log);
        Facts facts = log.stream().map(LogEntry::change).filter(Objects::nonNull).reduce((earlier, later) -> later)
                .map(LogEntry.Change::facts).orElse(Facts.none());
        changed.add(new LogEntry(SlaEvent.of(EventKind.TERMS_SET, now), new LogEntry.Change(terms, facts, ChangeCause.CALENDAR)));
        Map<String, ClockRun> after = open(ClockReplay.replay(changed, now));
        before.forEach((name, run) -> {
            ClockRun then = after.get(name);
            if (run.deadline() != null && then != null && !run.deadline().equals(then.deadline())) {
                moved.add(new Moved(subject.ref().key(), "sla.kind." + run.kind(), run.deadline(), then.deadline()));
            }
        });
        return moved;
    }

    private static Map<String, ClockRun> open(List<ClockRun> runs) {
        Map<String, ClockRun> open = new HashMap<>();
        runs.stream().filter(ClockRun::isOpen).forEach(run -> open.put(run.kind() + " " + run.generation(), run));
        return open;
    }

    @Override
    public void apply(Actor actor, Set<CalendarId> changed, String cause) {
        renewal.calendars(actor, changed);
    }
}
