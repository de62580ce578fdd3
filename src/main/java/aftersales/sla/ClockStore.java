package aftersales.sla;

import aftersales.database.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of clocks. Written only under the lock of their subject. */
@Component
class ClockStore {

    /** @param run without dues: those are milestones, kept elsewhere */
    record Stored(long id, long subject, ClockRun run) {
    }

    record Key(long subject, TargetKind kind, int generation) {
        static Key of(long subject, ClockRun run) {
            return new Key(subject, run.kind(), run.generation());
        }
    }

    record New(long subject, ClockRun run) {
    }

    private final JdbcClient jdbc;
    private final ClockLines lines;

    ClockStore(JdbcClient jdbc, ClockLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** The clocks of the subjects, in the order of their kinds, each with its generations. */
    List<Stored> clocks(Collection<Long> subjects) {
        Map<Long, List<Pause>> pauses = lines.pauses(subjects);
        Map<Long, List<DeadlineChange>> changes = lines.changes(subjects);
        return jdbc.sql("select * from sla_clock where subject_id = any(?) order by subject_id, array_position(" + TargetKind.SQL_ORDER
                        + ", kind), generation").params(ids(subjects))
                .query((row, n) -> stored(row, pauses.getOrDefault(row.getLong("id"), List.of()),
                        changes.getOrDefault(row.getLong("id"), List.of()))).list();
    }

    private static Stored stored(ResultSet row, List<Pause> pauses, List<DeadlineChange> changes) throws SQLException {
        long used = row.getLong("used_seconds");
        boolean open = row.wasNull();
        return new Stored(row.getLong("id"), row.getLong("subject_id"), new ClockRun(TargetKind.valueOf(row.getString("kind")),
                row.getInt("generation"), row.getLong("terms_id"), row.getInt("target"), ClockState.valueOf(row.getString("state")),
                row.getLong("target_seconds"), row.getTimestamp("started_at").toInstant(), Subject.instant(row, "deadline"),
                Subject.instant(row, "paused_since"), row.getLong("paused_seconds"), Subject.instant(row, "stopped_at"),
                open ? null : used, Subject.instant(row, "missed_at"), pauses, changes, null, List.of()));
    }

    Map<Key, Long> insert(List<New> clocks) {
        Map<Key, Long> ids = new HashMap<>();
        jdbc.sql("""
                insert into sla_clock (subject_id, kind, generation, state, target_seconds, started_at, deadline, paused_since,
                    paused_seconds, stopped_at, used_seconds, missed_at, terms_id, target)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, subject_id, kind, generation
                """).params(Batch.of(clocks)
                        .number(New::subject).text(c -> c.run().kind()).number(c -> c.run().generation())
                        .text(c -> c.run().state()).number(c -> c.run().targetSeconds()).time(c -> c.run().startedAt())
                        .time(c -> c.run().deadline()).time(c -> c.run().pausedSince()).number(c -> c.run().pausedSeconds())
                        .time(c -> c.run().stoppedAt()).number(c -> c.run().usedSeconds()).time(c -> c.run().missedAt())
                        .number(c -> c.run().terms()).number(c -> c.run().target()).params())
                .query(row -> {
                    ids.put(new Key(row.getLong("subject_id"), TargetKind.valueOf(row.getString("kind")), row.getInt("generation")),
                            row.getLong("id"));
                });
        Map<Long, ClockRun> runs = new LinkedHashMap<>();
        clocks.forEach(clock -> runs.put(ids.get(Key.of(clock.subject(), clock.run())), clock.run()));
        lines.insert(runs);
        return ids;
    }

    void update(Map<Long, ClockRun> changed) {
        List<Map.Entry<Long, ClockRun>> rows = List.copyOf(changed.entrySet());
        jdbc.sql("""
                update sla_clock c set state = n.state, started_at = n.started_at, deadline = n.deadline, paused_since = n.paused_since,
                    paused_seconds = n.paused_seconds, stopped_at = n.stopped_at, used_seconds = n.used_seconds, missed_at = n.missed_at,
                    target_seconds = n.target_seconds, terms_id = n.terms_id, target = n.target
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n(id, state, started_at, deadline, paused_since, paused_seconds, stopped_at,
                    used_seconds, missed_at, target_seconds, terms_id, target)
                where c.id = n.id
                """).params(Batch.of(rows)
                        .number(Map.Entry::getKey).text(r -> r.getValue().state()).time(r -> r.getValue().startedAt())
                        .time(r -> r.getValue().deadline()).time(r -> r.getValue().pausedSince())
                        .number(r -> r.getValue().pausedSeconds()).time(r -> r.getValue().stoppedAt())
                        .number(r -> r.getValue().usedSeconds()).time(r -> r.getValue().missedAt())
                        .number(r -> r.getValue().targetSeconds()).number(r -> r.getValue().terms())
                        .number(r -> r.getValue().target()).params())
                .update();
        lines.replace(changed);
    }

    /** With their pauses and milestones. */
    void delete(Collection<Long> clocks) {
        jdbc.sql("delete from sla_clock where id = any(?)").params(ids(clocks)).update();
    }

    void miss(Collection<Long> clocks) {
        jdbc.sql("update sla_clock set state = 'MISSED', missed_at = deadline where id = any(?) and state = 'RUNNING'")
                .params(ids(clocks)).update();
    }

    static List<Object> ids(Collection<Long> ids) {
        return Batch.of(List.copyOf(ids)).number(id -> id).params();
    }
}
