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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of subjects and their events. */
@Component
class SubjectStore {

    record NewSubject(OpenSubject opening, Terms terms, @Nullable Instant nextMilestoneAt) {
    }

    record NewEvent(long subject, SlaEvent event) {
    }

    private final JdbcClient jdbc;

    SubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        params.addAll(Batch.of(events).number(NewEvent::subject).text(e -> e.event().kind()).time(e -> e.event().at())
                .text(e -> e.event().reason()).params());
        jdbc.sql("""
                insert into sla_event (received_at, account_id, actor, subject_id, kind, happened_at, reason)
                select ?, ?::bigint, ?, e.subject_id, e.kind, e.happened_at, e.reason
                from unnest(?, ?, ?, ?) with ordinality as e(subject_id, kind, happened_at, reason, n) order by e.n
                """).params(params).update();
    }

    /** The events of each subject, in the order in which they were noted. */
    Map<Long, List<SlaEvent>> events(Collection<Long> subjects) {
        Map<Long, List<SlaEvent>> events = new HashMap<>();
        jdbc.sql("select subject_id, kind, happened_at, reason from sla_event where subject_id = any(?) order by subject_id, id")
                .params(Batch.of(List.copyOf(subjects)).number(id -> id).params())
                .query(row -> {
                    events.computeIfAbsent(row.getLong("subject_id"), id -> new ArrayList<>()).add(event(row));
                });
        return events;
    }

    private static SlaEvent event(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new SlaEvent(EventKind.valueOf(row.getString("kind")), row.getTimestamp("happened_at").toInstant(),
                reason == null ? null : PauseReason.valueOf(reason));
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
