package aftersales.sla;

import aftersales.database.Batch;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of milestones. Written only under the lock of their subject. */
@Component
class MilestoneStore {

    record New(long clock, long subject, MilestonePlan.Added milestone) {
    }

    /** A milestone whose moment has come, with its clock. */
    record DueRow(long id, long subject, long clock, TargetKind kind, int generation, long terms, int target,
            String rung, Instant dueAt, Instant deadline) {
    }

    private final JdbcClient jdbc;

    MilestoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All milestones of the subjects' clocks, by clock, in order of their rounds. */
    Map<Long, List<MilestoneRow>> rows(Collection<Long> subjects) {
        return jdbc.sql("select * from sla_milestone where subject_id = any(?) order by clock_id, rung, round")
                .params(ClockStore.ids(subjects))
                .query((row, n) -> new MilestoneRow(row.getLong("id"), row.getLong("clock_id"), row.getString("rung"),
                        row.getInt("round"), row.getTimestamp("due_at").toInstant(), Subject.instant(row, "fired_at"),
                        row.getBoolean("silent"), Subject.instant(row, "withdrawn_at")))
                .list().stream().collect(Collectors.groupingBy(MilestoneRow::clock));
    }

    void insert(List<New> milestones) {
        if (!milestones.isEmpty()) {
            jdbc.sql("""
                    insert into sla_milestone (clock_id, subject_id, rung, round, due_at, fired_at, silent)
                    select n.*, n.fired_at is not null
                    from unnest(?, ?, ?, ?, ?, ?) as n(clock_id, subject_id, rung, round, due_at, fired_at)
                    """).params(Batch.of(milestones).number(New::clock).number(New::subject).text(m -> m.milestone().rung())
                            .number(m -> m.milestone().round()).time(m -> m.milestone().dueAt())
                            .time(m -> m.milestone().silentAt()).params())
                    .update();
        }
    }

    void change(MilestonePlan plan, Instant now) {
        if (!plan.dropped().isEmpty()) {
            jdbc.sql("delete from sla_milestone where id = any(?)").params(ClockStore.ids(plan.dropped())).update();
        }
        if (!plan.withdrawn().isEmpty()) {
            jdbc.sql("update sla_milestone set withdrawn_at = ? where id = any(?)").param(Timestamp.from(now))
                    .param(ClockStore.ids(plan.withdrawn().stream().map(MilestoneRow::id).toList()).get(0)).update();
        }
        if (!plan.moved().isEmpty()) {
            jdbc.sql("update sla_milestone m set due_at = n.due_at from unnest(?, ?) as n(id, due_at) where m.id = n.id")
                    .params(Batch.of(plan.moved()).number(MilestonePlan.Moved::id).time(MilestonePlan.Moved::dueAt).params()).update();
        }
    }

    /** What waits and is due, in the order in which it must be told. */
    List<DueRow> due(Collection<Long> subjects, Instant asOf) {
        return jdbc.sql("""
                select m.id, m.subject_id, m.clock_id, c.kind, c.generation, c.terms_id, c.target, m.rung, m.due_at, c.deadline
                from sla_milestone m join sla_clock c on c.id = m.clock_id
                where m.subject_id = any(?) and m.fired_at is null and m.due_at <= ?
                order by m.due_at, m.id
                """).param(ClockStore.ids(subjects).get(0)).param(Timestamp.from(asOf))
                .query((row, n) -> new DueRow(row.getLong("id"), row.getLong("subject_id"), row.getLong("clock_id"),
                        TargetKind.valueOf(row.getString("kind")), row.getInt("generation"), row.getLong("terms_id"),
                        row.getInt("target"), row.getString("rung"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("deadline").toInstant()))
                .list();
    }

    void fire(Collection<Long> milestones, Instant at, Instant lateBefore) {
        jdbc.sql("update sla_milestone set fired_at = ?, late = due_at < ? where id = any(?)").param(Timestamp.from(at))
                .param(Timestamp.from(lateBefore)).param(ClockStore.ids(milestones).get(0)).update();
    }
}
