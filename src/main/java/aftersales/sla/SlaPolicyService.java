package aftersales.sla;

import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps policies. Managers and administrators change those of organisations within their own reach. */
@Service
@Transactional
public class SlaPolicyService {

    private static final Actor SELF = Actor.system("sla");

    private final JdbcClient jdbc;
    private final PolicyCheck check;
    private final ScopeTree scopes;
    private final SlaPolicyQueries policies;
    private final TargetStore targets;
    private final PolicyAudit audit;
    private final Clock clock;

    SlaPolicyService(JdbcClient jdbc, PolicyCheck check, ScopeTree scopes, SlaPolicyQueries policies, TargetStore targets,
            PolicyAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.scopes = scopes;
        this.policies = policies;
        this.targets = targets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refusal if the code is taken, there is no target, a calendar never reaches its deadline, a target never wins, or
     *                 the policies refine each other in a circle; each names its field
     */
    public PolicyId create(Actor actor, SavePolicy details) {
        permit(actor, null, details);
        try {
            var id = new PolicyId(jdbc.sql("""
                    insert into sla_policy (organization_id, code, name, enabled, refines_id, hours_calendar_id, standard, created_at)
                    values (:organization, :code, :name, :enabled, :refines::bigint, :hours::bigint, :standard, :now) returning id
                    """).params(columns(details)).param("now", Timestamp.from(clock.instant())).query(Long.class).single());
            targets.write(id, details);
            audit.created(actor, policies.get(SELF, id));
            return id;
        } catch (DuplicateKeyException e) {
            throw taken(details, e);
        }
    }

    /**
     * Subjects that are open keep the terms they were opened under; what is opened from now on gets the change.
     *
     * @throws Conflict if somebody else changed it since {@code version}
     * @throws Refusal  as for a new one
     */
    public void change(Actor actor, PolicyId id, long version, SavePolicy details) {
        PolicyRow kept = changeable(actor, id);
        permit(actor, kept, details);
        Conflict.check("policy", version, kept.version());
        try {
            jdbc.sql("""
                    update sla_policy set organization_id = :organization, code = :code, name = :name, enabled = :enabled,
                        refines_id = :refines::bigint, hours_calendar_id = :hours::bigint, standard = :standard, version = version + 1 where id = :id
                    """).params(columns(details)).param("id", id.value()).update();
        } catch (DuplicateKeyException e) {
            throw taken(details, e);
        }
        targets.write(id, details);
        check.keepsHours(id);
        audit.changed(actor, kept, policies.get(SELF, id));
    }

    /** As saving would find it, without saving: all that is refused there is refused here. */
    public void check(Actor actor, @Nullable PolicyId id, SavePolicy details) {
        permit(actor, id == null ? null : changeable(actor, id), details);
    }

    /** Whether he may write policies at all. */
    public boolean isKeeper(Actor actor) {
        return actor.isAnyOf(Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Whether he may write those of this organisation. */
    public boolean mayChange(Actor actor, OrganizationId organization) {
        return isKeeper(actor) && (actor.organization() == null || scopes.isWithin(organization, actor.organization()));
    }

    /** Locks it: of two who change it at a time the second finds the first one's version. */
    private PolicyRow changeable(Actor actor, PolicyId id) {
        long organization = jdbc.sql("select organization_id from sla_policy where id = ? for no key update").param(id.value())
                .query(Long.class).optional().orElseThrow(() -> new NotFound("policy", id));
        scopes.requireReach(actor, new OrganizationId(organization));
        return policies.get(SELF, id);
    }

    private void permit(Actor actor, @Nullable PolicyRow kept, SavePolicy details) {
        if (!isKeeper(actor)) {
            throw Refusal.because("access.refused");
        }
        scopes.requireReach(actor, details.organization());
        check.pass(actor, kept, details);
    }

    private static Refusal taken(SavePolicy details, DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("sla_policy_standard") ? Refusal.of("standard", "sla.policy.standard.taken", "")
                : Refusal.of("code", "sla.policy.code.taken", details.code());
    }

    private static Map<String, Object> columns(SavePolicy details) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("organization", details.organization().value());
        columns.put("code", details.code());
        columns.put("name", details.name());
        columns.put("enabled", details.enabled());
        columns.put("refines", details.refines() == null ? null : details.refines().value());
        columns.put("hours", details.hours() == null ? null : details.hours().value());
        columns.put("standard", details.standard());
        return columns;
    }
}
