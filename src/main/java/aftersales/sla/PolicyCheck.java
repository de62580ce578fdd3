package aftersales.sla;

import aftersales.access.ScopeTree;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a policy must be before it is kept. Refusals name the field as the form does: {@code targets[2].amount}. */
@Component
class PolicyCheck {

    private final JdbcClient jdbc;
    private final TargetCheck targets;
    private final LadderCheck ladder;
    private final ScopeTree scopes;

    private record Refined(OrganizationId organization, @Nullable PolicyId next) {
    }

    PolicyCheck(JdbcClient jdbc, TargetCheck targets, LadderCheck ladder, ScopeTree scopes) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.ladder = ladder;
        this.scopes = scopes;
    }

    /** @param kept the policy as it stands; null for a new one */
    void pass(Actor actor, @Nullable PolicyRow kept, SavePolicy policy) {
        require(PolicyCode.fits(policy.code()), "code", "sla.policy.code.form");
        require(!policy.name().isEmpty() && policy.name().length() <= 80, "name", "sla.policy.name.length");
        standard(kept, policy);
        List<PolicyId> line = refined(kept, policy);
        if (kept != null && !kept.organization().equals(policy.organization())) {
            refiners(kept.id(), policy.organization());
        }
        boolean hours = policy.hours() != null || namesHours(line);
        if (policy.hours() != null) {
            targets.calendar(actor, policy.hours(), "hours");
        }
        targets.pass(actor, policy, hours);
        ladder.pass(actor, kept, policy.ladder());
    }

    private void standard(@Nullable PolicyRow kept, SavePolicy policy) {
        if (!policy.standard()) {
            return;
        }
        require(policy.enabled(), "standard", "sla.policy.standard.retired");
        Optional<String> other = jdbc.sql("select name from sla_policy where organization_id = ? and standard and id <> ?")
                .params(policy.organization().value(), kept == null ? 0 : kept.id().value()).query(String.class).optional();
        if (other.isPresent()) {
            throw Refusal.of("standard", "sla.policy.standard.taken", other.get());
        }
    }

    /** The policies it would refine, nearest first: each of its own organisation or one above, none twice. */
    private List<PolicyId> refined(@Nullable PolicyRow kept, SavePolicy policy) {
        Set<PolicyId> line = new HashSet<>();
        List<PolicyId> order = new ArrayList<>();
        if (policy.refines() == null) {
            return order;
        }
        // Two edits at a time could each be right and make a circle together.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sla_policy.refines'))").query(row -> { });
        for (PolicyId next = policy.refines(); next != null; ) {
            Refined refined = stored(next).orElseThrow(() -> Refusal.of("refines", "sla.policy.refines.unknown"));
            if (order.isEmpty() && !scopes.isWithin(policy.organization(), refined.organization())) {
                throw Refusal.of("refines", "sla.policy.refines.unknown");
            }
            require(kept == null || !next.equals(kept.id()), "refines", "sla.policy.refines.circle");
            require(line.add(next) && line.size() < TermsWriter.DEPTH, "refines", "sla.policy.refines.circle");
            order.add(next);
            next = refined.next();
        }
        return order;
    }

    private Optional<Refined> stored(PolicyId id) {
        return jdbc.sql("select organization_id, refines_id from sla_policy where id = ?").param(id.value())
                .query((row, n) -> new Refined(new OrganizationId(row.getLong(1)),
                        row.getObject(2) == null ? null : new PolicyId(row.getLong(2)))).optional();
    }

    /** Those that refine it must lie where it can still be seen from. */
    private void refiners(PolicyId id, OrganizationId organization) {
        jdbc.sql("""
                select name from sla_policy where refines_id = :id and organization_id not in
                    (select descendant_id from access_scope where ancestor_id = :organization) order by name limit 1
                """).param("id", id.value()).param("organization", organization.value()).query(String.class).optional().ifPresent(name -> {
                    throw Refusal.of("organization", "sla.policy.organization.refined", name);
                });
    }

    private boolean namesHours(List<PolicyId> line) {
        return !line.isEmpty() && jdbc.sql("select exists (select from sla_policy where id in (:line) and hours_calendar_id is not null)")
                .param("line", line.stream().map(PolicyId::value).toList()).query(Boolean.class).single();
    }

    /**
     * After it was saved: those that refine it may rest on its hours.
     *
     * @throws Refusal where one asks for hours that nobody names any more
     */
    void keepsHours(PolicyId id) {
        jdbc.sql("""
                with recursive below as (
                    select id, name, hours_calendar_id from sla_policy where refines_id = :id
                    union select p.id, p.name, p.hours_calendar_id from sla_policy p join below b on p.refines_id = b.id
                        where b.hours_calendar_id is null)
                select b.name from below b where b.hours_calendar_id is null
                    and exists (select from sla_target t where t.policy_id = b.id and t.conditions like '%"fact":"HOURS"%')
                    and not exists (with recursive line as (
                            select id, refines_id, hours_calendar_id from sla_policy where id = :id
                            union select p.id, p.refines_id, p.hours_calendar_id from sla_policy p join line l on p.id = l.refines_id)
                        select from line where hours_calendar_id is not null)
                order by b.name limit 1
                """).param("id", id.value()).query(String.class).optional().ifPresent(name -> {
                    throw Refusal.of("hours", "sla.policy.hours.kept", name);
                });
    }

    static void require(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            throw Refusal.of(field, code, arguments);
        }
    }
}
