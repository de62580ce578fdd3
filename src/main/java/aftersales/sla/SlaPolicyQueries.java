package aftersales.sla;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads policies. Settings flow down: an organisation sees its own, those below and those above. */
@Component
@Transactional(readOnly = true)
public class SlaPolicyQueries {

    /** What the list can be asked for. {@code q} looks into code and name; {@code retired} shows those no longer offered. */
    public static final Listing LISTING = Listing.by("p.id").sort("name", "p.name", SortType.TEXT).sort("code", "p.code", SortType.TEXT)
            .filters("q", "retired");

    private static final String COLUMNS = "p.*, o.name as organization_name, coalesce(u.subjects, 0) as open_subjects";

    /** Counted from the open clocks, which are few, not from all subjects there ever were. */
    private static final String TABLES = """
            sla_policy p join organization o on o.id = p.organization_id
            left join (select s.policy_id, count(distinct s.id) as subjects from sla_clock c join sla_subject s on s.id = c.subject_id
                where c.stopped_at is null group by s.policy_id) u on u.policy_id = p.id""";

    private final JdbcClient jdbc;
    private final TargetStore targets;

    SlaPolicyQueries(JdbcClient jdbc, TargetStore targets) {
        this.jdbc = jdbc;
        this.targets = targets;
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

    public Page<PolicyRow> page(Actor actor, ListRequest request) {
        var scope = Scope.of(actor);
        Page<PolicyRow> bare = ListSql.select(COLUMNS).from(TABLES)
                .where(scope.settingsClause("p.organization_id"), scope.params())
                .where(request.is("retired") ? "not p.enabled" : "p.enabled")
                .whenPresent(request.text("q"), "p.name ilike '%' || :q || '%' or p.code ilike '%' || :q || '%'", "q")
                .page(jdbc, request, (row, n) -> policy(row));
        Map<Long, List<TargetRow>> targets = targets(bare.rows());
        return bare.map(policy -> with(policy, targets));
    }

    /** Those that a new contract or ticket may choose from, by name. */
    public List<PolicyRow> choices(Actor actor) {
        return select(actor, "p.enabled", Map.of());
    }

    /** The policy's own ladder; empty where it has none. */
    List<Rung> ladder(PolicyId policy) {
        return targets.ladder(policy);
    }

    /** The targets to open a subject under. No scope: whoever refers to a policy may open under it. */
    List<TargetRow> targets(PolicyId policy) {
        return targets(Set.of(policy.value())).getOrDefault(policy.value(), List.of());
    }

    private List<PolicyRow> select(Actor actor, String condition, Map<String, ?> params) {
        var scope = Scope.of(actor);
        List<PolicyRow> bare = jdbc.sql("select " + COLUMNS + " from " + TABLES + " where " + condition + " and "
                        + scope.settingsClause("p.organization_id") + " order by p.name, p.id limit 500")
                .params(params).params(scope.params()).query((row, n) -> policy(row)).list();
        Map<Long, List<TargetRow>> targets = targets(bare);
        return bare.stream().map(policy -> with(policy, targets)).toList();
    }

    private Map<Long, List<TargetRow>> targets(List<PolicyRow> policies) {
        return targets(policies.stream().map(policy -> policy.id().value()).collect(Collectors.toSet()));
    }

    private Map<Long, List<TargetRow>> targets(Set<Long> policies) {
        return targets.of(policies);
    }

    private static PolicyRow with(PolicyRow policy, Map<Long, List<TargetRow>> targets) {
        return new PolicyRow(policy.id(), policy.organization(), policy.organizationName(), policy.code(), policy.name(),
                policy.enabled(), targets.getOrDefault(policy.id().value(), List.of()), policy.openSubjects(), policy.version());
    }

    private static PolicyRow policy(ResultSet row) throws SQLException {
        return new PolicyRow(new PolicyId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")),
                row.getString("organization_name"), row.getString("code"), row.getString("name"), row.getBoolean("enabled"), List.of(),
                row.getLong("open_subjects"), row.getLong("version"));
    }
}
