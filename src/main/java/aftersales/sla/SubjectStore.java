package aftersales.sla;

import aftersales.database.Batch;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of subjects and their events. */
@Component
class SubjectStore {

    record NewSubject(OpenSubject opening, Terms terms, @Nullable Instant nextMilestoneAt) {
    }

    record NewEvent(long subject, LogEntry entry) {

        @Nullable Object change(Function<LogEntry.Change, @Nullable Object> part) {
            return entry.change() == null ? null : part.apply(entry.change());
        }
    }

    private record Row(long subject, SlaEvent event, @Nullable Long terms, @Nullable String facts, @Nullable ChangeCause cause) {
    }

    private final JdbcClient jdbc;
    private final TermsBook book;

    SubjectStore(JdbcClient jdbc, TermsBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** Locks the subject until the transaction ends: every change of its events and clocks begins here. */
    Subject lock(SubjectRef ref) {
        return jdbc.sql("select " + Subject.COLUMNS
                        + " from sla_subject where subject_type = ? and subject_key = ? for no key update")
                .params(ref.type(), ref.key()).query((row, n) -> Subject.read(row)).optional()
                .orElseThrow(() -> new NotFound("subject", ref));
    }

    Map<SubjectRef, Long> insert(List<NewSubject> subjects) {
        Map<SubjectRef, Long> ids = new HashMap<>();
        jdbc.sql("""
                insert into sla_subject (subject_type, subject_key, organization_id, assignee_id, policy_id, terms_id, next_milestone_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?) returning id, subject_type, subject_key
                """).params(Batch.of(subjects)
                        .text(s -> s.opening().subject().type()).text(s -> s.opening().subject().key())
                        .number(s -> s.opening().organization().value())
                        .number(s -> s.opening().assignee() == null ? null : s.opening().assignee().value())
                        .number(s -> s.terms().policy().value()).number(s -> s.terms().id()).time(NewSubject::nextMilestoneAt)
                        .params())
                .query(row -> {
                    ids.put(new SubjectRef(row.getString("subject_type"), row.getString("subject_key")), row.getLong("id"));
                });
        return ids;
    }

    void add(Actor actor, Instant receivedAt, List<NewEvent> events) {
        List<Object> params = new ArrayList<>();
        params.add(Timestamp.from(receivedAt));
        params.add(actor.account() == null ? null : actor.account().value());
        params.add(actor.name());
        params.addAll(Batch.of(events).number(NewEvent::subject).text(e -> e.entry().event().kind()).time(e -> e.entry().event().at())
                .text(e -> e.entry().event().reason()).number(e -> (Number) e.change(change -> change.terms().id()))
                .text(e -> e.change(change -> TermsDocument.facts(change.facts()))).text(e -> e.change(LogEntry.Change::cause)).params());
        jdbc.sql("""
                insert into sla_event (received_at, account_id, actor, subject_id, kind, happened_at, reason, terms_id, facts, cause)
                select ?, ?::bigint, ?, e.subject_id, e.kind, e.happened_at, e.reason, e.terms_id, e.facts, e.cause
                from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality as e(subject_id, kind, happened_at, reason, terms_id, facts, cause, n)
                order by e.n
                """).params(params).update();
    }

    /** The log of each subject, in the order in which it was noted. */
    Map<Long, List<LogEntry>> logs(Collection<Long> subjects) {
        Map<Long, List<LogEntry>> logs = new HashMap<>();
        jdbc.sql("""
                select subject_id, kind, happened_at, reason, terms_id, facts, cause from sla_event where subject_id = any(?)
                order by subject_id, id
                """).params(Batch.of(List.copyOf(subjects)).number(id -> id).params())
                .query((row, n) -> row(row)).list()
                .forEach(row -> logs.computeIfAbsent(row.subject, id -> new ArrayList<>()).add(entry(row)));
        return logs;
    }

    private static Row row(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        String cause = row.getString("cause");
        long terms = row.getLong("terms_id");
        return new Row(row.getLong("subject_id"), new SlaEvent(EventKind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(), reason == null ? null : PauseReason.valueOf(reason)),
                terms == 0 ? null : terms, row.getString("facts"), cause == null ? null : ChangeCause.valueOf(cause));
    }

    private LogEntry entry(Row row) {
        return row.terms == null || row.facts == null ? LogEntry.of(row.event)
                : new LogEntry(row.event, new LogEntry.Change(book.get(row.terms), TermsDocument.facts(row.facts), row.cause));
    }

    /** Under what it is promised from now on. */
    void retell(long subject, Terms terms) {
        jdbc.sql("update sla_subject set policy_id = ?, terms_id = ? where id = ?").params(terms.policy().value(), terms.id(), subject).update();
    }

    void reassign(long subject, OrganizationId organization, @Nullable AccountId assignee) {
        jdbc.sql("update sla_subject set organization_id = ?, assignee_id = ? where id = ?")
                .params(organization.value(), assignee == null ? null : assignee.value(), subject).update();
    }

    /** Sets when the poller must look at these subjects again, from the milestones that wait. */
    void scheduleNext(Collection<Long> subjects) {
        jdbc.sql("""
                update sla_subject s set next_milestone_at = (select min(m.due_at) from sla_milestone m
                    where m.subject_id = s.id and m.fired_at is null)
                where s.id = any(?)
                """).params(Batch.of(List.copyOf(subjects)).number(id -> id).params()).update();
    }
}
