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
