package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts tickets of a period in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class TicketFigures {

    private final JdbcClient jdbc;

    TicketFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a period brought.
     *
     * @param byPhone      of those fixed, solved on the phone
     * @param answers      customers who said how satisfied they were
     * @param satisfaction their mean, 1 to 5; null where nobody said
     */
    public record Figures(long reported, long fixed, long byPhone, long answers, @Nullable Double satisfaction) {

        /** Between 0 and 1; null where nothing was fixed. */
        public @Nullable Double phoneShare() {
            return fixed == 0 ? null : (double) byPhone / fixed;
        }
    }

    /** @param to not included */
    public Figures of(Actor actor, Instant from, Instant to) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select (select count(*) from ticket t where t.reported_at >= :from and t.reported_at < :to and %1$s) as reported,
                    count(*) as fixed, count(*) filter (where t.solved_by_phone) as by_phone, count(t.satisfaction) as answers,
                    avg(t.satisfaction) as satisfaction
                from ticket t where t.done_at >= :from and t.done_at < :to and %1$s
                """.formatted(scope.clause("t.organization_id"))).param("from", Timestamp.from(from)).param("to", Timestamp.from(to))
                .params(scope.params())
                .query((row, n) -> {
                    double mean = row.getDouble("satisfaction");
                    return new Figures(row.getLong("reported"), row.getLong("fixed"), row.getLong("by_phone"), row.getLong("answers"),
                            row.wasNull() ? null : mean);
                }).single();
    }
}
