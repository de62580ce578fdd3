package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts tickets in the actor's reach: how the open ones stand, what a period brought. */
@Component
@Transactional(readOnly = true)
public class TicketFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /**
     * Open tickets of one organisation and technician, each counted where the list of that {@link TicketFilter} has it.
     *
     * @param assignee null: nobody is sent yet
     */
    public record Standing(OrganizationId organization, @Nullable AccountId assignee, long running, long atRisk, long missed, long paused) {
    }

    public List<Standing> standing(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select t.organization_id, t.assignee_id, count(*) filter (where %s) as running, count(*) filter (where %s) as at_risk,
                    count(*) filter (where %s) as missed, count(*) filter (where %s) as paused
                from ticket t where %s and %s
                group by t.organization_id, t.assignee_id
                """.formatted(TicketFilter.RUNNING.condition(), TicketFilter.AT_RISK.condition(), TicketFilter.MISSED.condition(),
                TicketFilter.PAUSED.condition(), TicketFilter.OPEN.condition(), scope.clause("t.organization_id")))
                .param("now", Timestamp.from(clock.instant())).params(scope.params())
                .query((row, n) -> new Standing(new OrganizationId(row.getLong("organization_id")), account(row.getLong("assignee_id")),
                        row.getLong("running"), row.getLong("at_risk"), row.getLong("missed"), row.getLong("paused")))
                .list();
    }

    private static @Nullable AccountId account(long id) {
        return id == 0 ? null : new AccountId(id);
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
                    BigDecimal mean = row.getBigDecimal("satisfaction");
                    return new Figures(row.getLong("reported"), row.getLong("fixed"), row.getLong("by_phone"), row.getLong("answers"),
                            mean == null ? null : mean.doubleValue());
                }).single();
    }
}
