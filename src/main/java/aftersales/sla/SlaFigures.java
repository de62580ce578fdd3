package aftersales.sla;

import aftersales.access.Scope;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.time.Allowance;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /**
     * What came of a promise that is given for a share of cases only.
     *
     * @param promised percent of cases
     */
    public record Shared(String policyCode, String policyName, TargetKind kind, Allowance allowance, int promised, long kept, long missed) {

        public long all() {
            return kept + missed;
        }

        /** Between 0 and 1. */
        public double share() {
            return (double) kept / all();
        }

        /** Whether as many were kept as promised. */
        public boolean holds() {
            return kept * 100 >= promised * all();
        }

        private Shared plus(Shared other) {
            return new Shared(policyCode, policyName, kind, allowance, promised, kept + other.kept, missed + other.missed);
        }
    }

    /**
     * In what percent of cases a promise is given; null for all.
     *
     * @param terms  of its clock
     * @param target of its clock
     */
    public @Nullable Integer share(long terms, int target) {
        return book.get(terms).targets().get(target).share();
    }

    private record Counted(long terms, int target, long kept, long missed) {
    }

    private final JdbcClient jdbc;
    private final TermsBook book;

    SlaFigures(JdbcClient jdbc, TermsBook book) {
        this.jdbc = jdbc;
        this.book = book;
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

    /**
     * Promises given for a share of cases, as they were kept in a period; by policy and kind. An edit of a policy does not part
     * its figures unless the promise became another.
     *
     * @param to not included
     */
    public List<Shared> shared(Actor actor, Instant from, Instant to) {
        var scope = Scope.of(actor);
        Map<List<Object>, Shared> shared = new TreeMap<>(Comparator.comparing(Object::toString));
        jdbc.sql("""
                select c.terms_id, c.target, count(*) filter (where c.state = 'MET') as kept,
                    count(*) filter (where c.state = 'MISSED') as missed
                from sla_clock c join sla_subject s on s.id = c.subject_id
                where (c.state = 'MET' and c.stopped_at >= :from and c.stopped_at < :to
                        or c.missed_at >= :from and c.missed_at < :to) and %s
                group by c.terms_id, c.target
                """.formatted(scope.clause("s.organization_id"))).params(scope.params())
                .param("from", Timestamp.from(from)).param("to", Timestamp.from(to))
                .query((row, n) -> new Counted(row.getLong("terms_id"), row.getInt("target"), row.getLong("kept"), row.getLong("missed")))
                .list().forEach(counted -> {
                    Terms.Target target = book.get(counted.terms).targets().get(counted.target);
                    if (target.share() != null && counted.kept + counted.missed > 0) {
                        var one = new Shared(target.policyCode(), target.policyName(), target.term().kind(), target.term().allowance(),
                                target.share(), counted.kept, counted.missed);
                        shared.merge(List.of(one.policyCode, one.kind, one.allowance, one.promised), one, Shared::plus);
                    }
                });
        return List.copyOf(shared.values());
    }

    private static @Nullable AccountId account(long id) {
        return id == 0 ? null : new AccountId(id);
    }
}
