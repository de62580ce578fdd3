package aftersales.sla;

import aftersales.access.Scope;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts clocks within the reader's reach, from the stored verdicts. */
@Component
@Transactional(readOnly = true)
public class SlaFigures {

    /**
     * Clocks that have not ended, of one kind, of one organisation and technician.
     *
     * @param assignee null: of nobody yet
     * @param running  with time enough
     * @param atRisk   with four fifths of their time used up
     * @param missed   past their deadline, still open
     */
    public record Standing(OrganizationId organization, @Nullable AccountId assignee, TargetKind kind, long running, long atRisk,
            long missed, long paused) {
    }

    /**
     * Verdicts of a period: kept by when they were kept, missed by their deadline. Cancelled ones are neither.
     *
     * @param assignee null: of nobody
     */
    public record Kept(OrganizationId organization, @Nullable AccountId assignee, TargetKind kind, long kept, long missed) {

        /** Between 0 and 1; null where there was nothing to keep. */
        public @Nullable Double share() {
            return kept + missed == 0 ? null : (double) kept / (kept + missed);
        }
    }

    private final JdbcClient jdbc;

    SlaFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Standing> standing(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select s.organization_id, s.assignee_id, c.kind,
                    count(*) filter (where c.state = 'RUNNING' and not r.at_risk) as running,
                    count(*) filter (where c.state = 'RUNNING' and r.at_risk) as at_risk,
                    count(*) filter (where c.state = 'MISSED') as missed,
                    count(*) filter (where c.state = 'PAUSED') as paused
                from sla_clock c join sla_subject s on s.id = c.subject_id
                cross join lateral (select exists (select from sla_milestone m where m.clock_id = c.id and m.step = 80
                    and m.fired_at is not null and m.withdrawn_at is null) as at_risk) r
                where c.stopped_at is null and %s
                group by s.organization_id, s.assignee_id, c.kind
                """.formatted(scope.clause("s.organization_id"))).params(scope.params())
                .query((row, n) -> new Standing(new OrganizationId(row.getLong("organization_id")), account(row.getLong("assignee_id")),
                        TargetKind.valueOf(row.getString("kind")), row.getLong("running"), row.getLong("at_risk"),
                        row.getLong("missed"), row.getLong("paused")))
                .list();
    }

    /** @param to not included */
    public List<Kept> kept(Actor actor, Instant from, Instant to) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select s.organization_id, s.assignee_id, c.kind, count(*) filter (where c.state = 'MET') as kept,
                    count(*) filter (where c.state = 'MISSED') as missed
                from sla_clock c join sla_subject s on s.id = c.subject_id
                where (c.state = 'MET' and c.stopped_at >= :from and c.stopped_at < :to
                        or c.missed_at >= :from and c.missed_at < :to) and %s
                group by s.organization_id, s.assignee_id, c.kind
                """.formatted(scope.clause("s.organization_id"))).params(scope.params())
                .param("from", Timestamp.from(from)).param("to", Timestamp.from(to))
                .query((row, n) -> new Kept(new OrganizationId(row.getLong("organization_id")), account(row.getLong("assignee_id")),
                        TargetKind.valueOf(row.getString("kind")), row.getLong("kept"), row.getLong("missed")))
                .list();
    }

    private static @Nullable AccountId account(long id) {
        return id == 0 ? null : new AccountId(id);
    }
}
