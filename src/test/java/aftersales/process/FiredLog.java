package aftersales.process;

import aftersales.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database itself noted of milestones that fired, beside the application: a row for each change that was committed,
 * with the instant of the commit and the instance (its application name) that made it.
 */
final class FiredLog implements AutoCloseable {

    /** @param median all in milliseconds after the moment */
    record Lag(long fired, double median, double p99, double greatest) {
    }

    private final TestDatabase database;
    private final JdbcClient jdbc;

    private FiredLog(TestDatabase database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    static FiredLog on(TestDatabase database, JdbcClient jdbc) throws SQLException {
        database.execute("""
                create schema proof;
                create table proof.fired (milestone bigint not null, instance text not null, at timestamptz not null);
                grant usage on schema proof to aftersales;
                grant select on proof.fired to aftersales;
                create function proof.note() returns trigger language plpgsql security definer as $$
                begin
                    insert into proof.fired values (new.id, current_setting('application_name'), clock_timestamp());
                    return null;
                end $$;
                create constraint trigger proof_note after update of fired_at on sla_milestone
                    deferrable initially deferred for each row execute function proof.note();
                """);
        return new FiredLog(database, jdbc);
    }

    /** How often milestones fired. */
    long count() {
        return jdbc.sql("select count(*) from proof.fired").query(Long.class).single();
    }

    /** How many milestones fired. */
    long milestones() {
        return jdbc.sql("select count(distinct milestone) from proof.fired").query(Long.class).single();
    }

    /** Between the first and the last so far. */
    double seconds() {
        return jdbc.sql("select coalesce(extract(epoch from max(at) - min(at)), 0) from proof.fired").query(Double.class).single();
    }

    /** How many each instance fired of those due within. */
    Map<String, Long> byInstance(Instant from, Instant before) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("""
                select f.instance, count(*) from proof.fired f join sla_milestone m on m.id = f.milestone
                where m.due_at >= ? and m.due_at < ? group by f.instance
                """).params(at(from), at(before)).query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** From the moment to what is recorded of it, of those due within. */
    Lag recorded(Instant from, Instant before) {
        return lag("m.fired_at", from, before);
    }

    /** From the moment until others see it, of those due within. */
    Lag committed(Instant from, Instant before) {
        return lag("f.at", from, before);
    }

    private Lag lag(String until, Instant from, Instant before) {
        return jdbc.sql("""
                select count(*), percentile_cont(0.5) within group (order by l), percentile_cont(0.99) within group (order by l), max(l)
                from (select extract(epoch from %s - m.due_at) * 1000 as l from proof.fired f join sla_milestone m on m.id = f.milestone
                    where m.due_at >= ? and m.due_at < ?) lags
                """.formatted(until)).params(at(from), at(before))
                .query((row, n) -> new Lag(row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4))).single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        database.execute("drop schema proof cascade");
    }
}
