package aftersales.sla;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads policies. Settings flow down: an organisation sees its own, those below and those above. */
@Component
@Transactional(readOnly = true)
public class SlaPolicyQueries {

    private static final String POLICIES = """
            select p.*, o.name as organization_name,
                (select count(*) from sla_subject s where s.policy_id = p.id
                    and exists (select from sla_clock c where c.subject_id = s.id and c.stopped_at is null)) as open_subjects
            from sla_policy p join organization o on o.id = p.organization_id
            where %s
            order by p.enabled desc, p.name, p.id
            limit 500
            """;

    private final JdbcClient jdbc;

    SlaPolicyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if unknown or out of reach */
    public PolicyRow get(Actor actor, PolicyId id) {
        return select(actor, "p.id = :id", Map.of("id", id.value())).stream().findFirst()
                .orElseThrow(() -> new NotFound("policy", id));
    }

    /** By its code, regardless of case. */
    public Optional<PolicyRow> find(Actor actor, String code) {
        return select(actor, "lower(p.code) = lower(:code)", Map.of("code", code)).stream().findFirst();
    }

    /** All in reach, those in use first, by name. A company has dozens of them. */
    public List<PolicyRow> list(Actor actor) {
        return select(actor, "true", Map.of());
    }

    /** Those that a new contract or ticket may choose from, by name. */
    public List<PolicyRow> choices(Actor actor) {
        return select(actor, "p.enabled", Map.of());
    }

    /** The targets to open a subject under. No scope: whoever refers to a policy may open under it. */
    List<TargetRow> targets(PolicyId policy) {
        return targets(List.of(policy.value())).getOrDefault(policy.value(), List.of());
    }

    private List<PolicyRow> select(Actor actor, String condition, Map<String, ?> params) {
        var scope = Scope.of(actor);
        List<PolicyRow> bare = jdbc.sql(POLICIES.formatted(condition + " and " + scope.settingsClause("p.organization_id")))
                .params(params).params(scope.params()).query((row, n) -> policy(row, List.of())).list();
        Map<Long, List<TargetRow>> targets = targets(bare.stream().map(policy -> policy.id().value()).toList());
        return bare.stream().map(policy -> new PolicyRow(policy.id(), policy.organization(), policy.organizationName(), policy.code(),
                policy.name(), policy.enabled(), targets.getOrDefault(policy.id().value(), List.of()), policy.openSubjects(),
                policy.version())).toList();
    }

    private Map<Long, List<TargetRow>> targets(List<Long> policies) {
        Map<Long, List<TargetRow>> targets = new HashMap<>();
        if (policies.isEmpty()) {
            return targets;
        }
        jdbc.sql("""
                select t.*, c.name as calendar_name from sla_target t left join organization_calendar c on c.id = t.calendar_id
                where t.policy_id in (:policies) order by array_position(array['RESPOND', 'ARRIVE', 'FIX'], t.kind)
                """).param("policies", policies).query(row -> {
                    targets.computeIfAbsent(row.getLong("policy_id"), id -> new ArrayList<>()).add(target(row));
                });
        return targets;
    }

    private static PolicyRow policy(ResultSet row, List<TargetRow> targets) throws SQLException {
        return new PolicyRow(new PolicyId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")),
                row.getString("organization_name"), row.getString("code"), row.getString("name"), row.getBoolean("enabled"), targets,
                row.getLong("open_subjects"), row.getLong("version"));
    }

    private static TargetRow target(ResultSet row) throws SQLException {
        String[] pausable = (String[]) row.getArray("pausable").getArray();
        return new TargetRow(TargetKind.valueOf(row.getString("kind")), row.getLong("seconds"), calendar(row),
                row.getString("calendar_name"), EventKind.valueOf(row.getString("start_event")),
                Arrays.stream(pausable).map(PauseReason::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getString("promise_en"), row.getString("promise_zh"), row.getString("source"));
    }

    private static @Nullable CalendarId calendar(ResultSet row) throws SQLException {
        long id = row.getLong("calendar_id");
        return row.wasNull() ? null : new CalendarId(id);
    }
}
