package aftersales.sla;

import aftersales.access.AuditTrail;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.PolicyImpact.Change;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an edit of a policy means to running clocks, before and after it is saved. */
@Component
@Transactional
public class PolicyRenewal {

    /** More are not tried out: the answer says how many there are. */
    private static final int TRIED = 2_000;
    private static final int SHOWN = 50;
    private static final String RUNNING = """
             from sla_subject s where s.terms_id in (select terms_id from sla_terms_part where policy_id = :policy)
            and exists (select from sla_clock c where c.subject_id = s.id and c.stopped_at is null)""";

    private final JdbcClient jdbc;
    private final SlaPolicyService policies;
    private final ChangePreview preview;
    private final TermsBook book;
    private final SlaRenewal renewal;
    private final AuditTrail audit;

    PolicyRenewal(JdbcClient jdbc, SlaPolicyService policies, ChangePreview preview, TermsBook book, SlaRenewal renewal,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.preview = preview;
        this.book = book;
        this.renewal = renewal;
        this.audit = audit;
    }

    /**
     * What would become of running deadlines if the edit were saved and applied to them; writes nothing.
     *
     * @throws aftersales.kernel.Refusal  as saving it would
     * @throws aftersales.kernel.NotFound if the policy is not his to change
     */
    public PolicyImpact impact(Actor actor, PolicyId id, SavePolicy edited) {
        policies.check(actor, id, edited);
        long count = jdbc.sql("select count(*)" + RUNNING).param("policy", id.value()).query(Long.class).single();
        List<Subject> running = jdbc.sql("select " + Subject.COLUMNS + RUNNING + " order by s.next_milestone_at nulls last, s.id limit :most")
                .param("policy", id.value()).param("most", TRIED).query((row, n) -> Subject.read(row)).list();
        List<Change> changes = preview.of(running, ChangeCause.POLICY, terms -> book.draft(terms, Map.of(id, edited)));
        return new PolicyImpact(count, running.size(), count(changes, change -> change.before() != null && change.after() != null),
                count(changes, change -> change.before() == null), count(changes, change -> change.after() == null), preview.inReach(actor, running, changes).stream()
                .sorted(Comparator.comparing(PolicyRenewal::moment)).limit(SHOWN).toList());
    }

    /**
     * Saves the edit, and applies it to what is running.
     *
     * @return how many subjects will be counted anew
     */
    public int changeAndApply(Actor actor, PolicyId id, long version, SavePolicy edited) {
        policies.change(actor, id, version, edited);
        int subjects = renewal.policy(actor, id);
        audit.record(actor, edited.organization(), "policy", edited.code(), "applied", Map.of("subjects", subjects));
        return subjects;
    }

    private static long count(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).count();
    }

    private static Instant moment(Change change) {
        @Nullable Instant at = change.before() == null ? change.after() : change.before();
        return at == null ? Instant.MAX : at;
    }
}
