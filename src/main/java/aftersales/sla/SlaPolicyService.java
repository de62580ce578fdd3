package aftersales.sla;

import aftersales.access.AuditTrail;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps policies. Managers and administrators change those of organisations within their own reach. */
@Service
@Transactional
public class SlaPolicyService {

    private final JdbcClient jdbc;
    private final PolicyCheck check;
    private final ScopeTree scopes;
    private final TargetStore targets;
    private final AuditTrail audit;
    private final Clock clock;

    SlaPolicyService(JdbcClient jdbc, PolicyCheck check, ScopeTree scopes, TargetStore targets, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.scopes = scopes;
        this.targets = targets;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if the code is taken, there is no target, or a calendar never reaches its deadline */
    public PolicyId create(Actor actor, SavePolicy details) {
        permit(actor, details);
        try {
            var id = new PolicyId(jdbc.sql("""
                    insert into sla_policy (organization_id, code, name, enabled, created_at)
                    values (:organization, :code, :name, :enabled, :now) returning id
                    """).params(columns(details)).param("now", Timestamp.from(clock.instant())).query(Long.class).single());
            targets.write(id, details);
            record(actor, details, "created");
            return id;
        } catch (DuplicateKeyException e) {
            throw Refusal.of("code", "sla.policy.code.taken", details.code());
        }
    }

    /**
     * Subjects that are open keep the terms they were opened under; what is opened from now on gets the change.
     *
     * @throws Conflict if somebody else changed it since {@code version}
     */
    public void change(Actor actor, PolicyId id, long version, SavePolicy details) {
        record Kept(long organization, long version) {
        }
        Kept kept = jdbc.sql("select organization_id, version from sla_policy where id = ? for no key update").param(id.value())
                .query((row, n) -> new Kept(row.getLong(1), row.getLong(2))).optional()
                .orElseThrow(() -> new NotFound("policy", id));
        scopes.requireReach(actor, new OrganizationId(kept.organization()));
        permit(actor, details);
        Conflict.check("policy", version, kept.version());
        try {
            jdbc.sql("""
                    update sla_policy set organization_id = :organization, code = :code, name = :name, enabled = :enabled,
                        version = version + 1 where id = :id
                    """).params(columns(details)).param("id", id.value()).update();
        } catch (DuplicateKeyException e) {
            throw Refusal.of("code", "sla.policy.code.taken", details.code());
        }
        targets.write(id, details);
        record(actor, details, "changed");
    }

    /** Whether he may write policies at all. */
    public boolean isKeeper(Actor actor) {
        return actor.isAnyOf(Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Whether he may write those of this organisation. */
    public boolean mayChange(Actor actor, OrganizationId organization) {
        return isKeeper(actor) && (actor.organization() == null || scopes.isWithin(organization, actor.organization()));
    }

    private void permit(Actor actor, SavePolicy details) {
        if (!isKeeper(actor)) {
            throw Refusal.because("access.refused");
        }
        scopes.requireReach(actor, details.organization());
        check.pass(actor, details);
    }

    private static Map<String, Object> columns(SavePolicy details) {
        return Map.of("organization", details.organization().value(), "code", details.code(), "name", details.name(),
                "enabled", details.enabled());
    }

    private void record(Actor actor, SavePolicy details, String action) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", details.name());
        said.put("enabled", details.enabled());
        for (SaveTarget target : details.targets()) {
            said.put(target.kind().name(), target.allowance().amount() + " " + target.allowance().measure() + " from " + target.start()
                    + (target.calendar() == null ? ", round the clock" : ", calendar " + target.calendar())
                    + ", paused by " + target.pausable().stream().sorted().toList());
        }
        audit.record(actor, details.organization(), "policy", details.code(), action, said);
    }
}
