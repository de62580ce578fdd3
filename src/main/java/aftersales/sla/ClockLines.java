package aftersales.sla;

import aftersales.database.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on the rows of clocks: their pauses, and the changes of their deadlines. */
@Component
class ClockLines {

    private record PauseOf(long clock, Pause pause) {
    }

    private record ChangeOf(long clock, int position, DeadlineChange change) {
    }

    private final JdbcClient jdbc;

    ClockLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By clock, in order. */
    Map<Long, List<Pause>> pauses(Collection<Long> subjects) {
        Map<Long, List<Pause>> pauses = new HashMap<>();
        jdbc.sql("""
                select p.* from sla_pause p join sla_clock c on c.id = p.clock_id where c.subject_id = any(?)
                order by p.clock_id, p.started_at
                """).params(ClockStore.ids(subjects)).query(row -> {
                    pauses.computeIfAbsent(row.getLong("clock_id"), id -> new ArrayList<>()).add(pause(row));
                });
        return pauses;
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(row.getTimestamp("started_at").toInstant(), Subject.instant(row, "ended_at"),
                PauseReason.valueOf(row.getString("reason")));
    }

    /** By clock, in order. */
    Map<Long, List<DeadlineChange>> changes(Collection<Long> subjects) {
        Map<Long, List<DeadlineChange>> changes = new HashMap<>();
        jdbc.sql("""
                select d.* from sla_deadline_change d join sla_clock c on c.id = d.clock_id where c.subject_id = any(?)
                order by d.clock_id, d.position
                """).params(ClockStore.ids(subjects)).query(row -> {
                    changes.computeIfAbsent(row.getLong("clock_id"), id -> new ArrayList<>()).add(new DeadlineChange(
                            row.getTimestamp("changed_at").toInstant(), ChangeCause.valueOf(row.getString("cause")),
                            Subject.instant(row, "before"), Subject.instant(row, "after")));
                });
        return changes;
    }

    void replace(Map<Long, ClockRun> clocks) {
        jdbc.sql("delete from sla_pause where clock_id = any(?)").params(ClockStore.ids(clocks.keySet())).update();
        jdbc.sql("delete from sla_deadline_change where clock_id = any(?)").params(ClockStore.ids(clocks.keySet())).update();
        insert(clocks);
    }

    void insert(Map<Long, ClockRun> clocks) {
        List<PauseOf> pauses = new ArrayList<>();
        List<ChangeOf> changes = new ArrayList<>();
        clocks.forEach((id, run) -> {
            run.pauses().forEach(pause -> pauses.add(new PauseOf(id, pause)));
            for (int i = 0; i < run.changes().size(); i++) {
                changes.add(new ChangeOf(id, i, run.changes().get(i)));
            }
        });
        if (!pauses.isEmpty()) {
            jdbc.sql("insert into sla_pause (clock_id, started_at, ended_at, reason) select * from unnest(?, ?, ?, ?)")
                    .params(Batch.of(pauses).number(PauseOf::clock).time(p -> p.pause().from()).time(p -> p.pause().to())
                            .text(p -> p.pause().reason()).params())
                    .update();
        }
        if (!changes.isEmpty()) {
            jdbc.sql("""
                    insert into sla_deadline_change (clock_id, position, changed_at, cause, before, after)
                    select * from unnest(?, ?, ?, ?, ?, ?)""")
                    .params(Batch.of(changes).number(ChangeOf::clock).number(ChangeOf::position).time(c -> c.change().at())
                            .text(c -> c.change().cause()).time(c -> c.change().before()).time(c -> c.change().after()).params())
                    .update();
        }
    }
}
