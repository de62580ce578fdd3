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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final String COLUMNS = "p.*, o.name as organization_name, r.code as refines_code, r.name as refines_name,"
            + " h.name as hours_name, coalesce(u.subjects, 0) as open_subjects";

    /** Counted from the open clocks, which are few, not from all subjects there ever were. */
    private static final String TABLES = """
            sla_policy p join organization o on o.id = p.organization_id left join sla_policy r on r.id = p.refines_id
            left join organization_calendar h on h.id = p.hours_calendar_id
            left join (select s.policy_id, count(distinct s.id) as subjects from sla_clock c join sla_subject s on s.id = c.subject_id
                where c.stopped_at is null group by s.policy_id) u on u.policy_id = p.id""";

    private final JdbcClient jdbc;
    private final TargetStore targets;

    SlaPolicyQueries(JdbcClient jdbc, TargetStore targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    /** Whether a policy has this code, in any case of letters. Codes are unique in the whole company: here nobody's reach counts. */
    public boolean isTaken(String code) {
        return jdbc.sql("select exists (select from sla_policy where lower(code) = lower(?))").param(code).query(Boolean.class).single();
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
        UnaryOperator<PolicyRow> whole = whole(bare.rows());
        return bare.map(whole);
    }

    /** Those that a new contract or ticket may choose from, by name. */
    public List<PolicyRow> choices(Actor actor) {
        return select(actor, "p.enabled", Map.of());
    }

    /**
     * The policy that holds in an organisation where no contract says otherwise: that of the nearest one, itself or above,
     * whose enabled policy is the standard. No scope: the caller has found the organisation within reach.
     */
    public Optional<PolicyId> standardFor(OrganizationId organization) {
        return jdbc.sql("""
                with recursive line as (
                    select id, parent_id, 0 as distance from organization where id = :id
                    union all select o.id, o.parent_id, l.distance + 1 from organization o join line l on o.id = l.parent_id)
                select p.id from line l join sla_policy p on p.organization_id = l.id where p.standard and p.enabled
                order by l.distance limit 1
                """).param("id", organization.value()).query(Long.class).optional().map(PolicyId::new);
    }

    /** All that the policy promises, those it refines included: by kind, in the order in which they are tried. */
    public Map<TargetKind, List<PolicyPromise>> promises(Actor actor, PolicyRow policy) {
        List<PolicyPromise> all = new ArrayList<>();
        List<TargetRivalry.Entrant> entrants = new ArrayList<>();
        PolicyRow next = policy;
        for (int level = 0; next != null && level < TermsWriter.DEPTH; level++) {
            for (TargetRow target : next.targets()) {
                all.add(new PolicyPromise(target, new PolicyRow.Refined(next.id(), next.code(), next.name()), level, null));
                entrants.add(new TargetRivalry.Entrant(level, target.kind(), target.conditions()));
            }
            next = next.refines() == null ? null : get(actor, next.refines().id());
        }
        Map<TargetKind, List<PolicyPromise>> kinds = new EnumMap<>(TargetKind.class);
        IntStream.range(0, all.size()).boxed().sorted(Comparator.comparing(entrants::get, TargetRivalry.ORDER)).forEach(i -> {
            PolicyPromise promise = all.get(i);
            TargetRow rival = TargetRivalry.rival(entrants, i).map(place -> all.get(place).target()).orElse(null);
            kinds.computeIfAbsent(promise.target().kind(), kind -> new ArrayList<>())
                    .add(new PolicyPromise(promise.target(), promise.policy(), promise.level(), rival));
        });
        return kinds;
    }

    /** Of which kinds the policy promises something else than the one it refines, and what; empty where it refines none. */
    public List<PolicyDifference> differences(Actor actor, PolicyRow policy) {
        if (policy.refines() == null) {
            return List.of();
        }
        Map<TargetKind, List<PolicyPromise>> before = promises(actor, get(actor, policy.refines().id()));
        return promises(actor, policy).entrySet().stream()
                .flatMap(kind -> PolicyDifference.of(kind.getKey(), before.getOrDefault(kind.getKey(), List.of()), kind.getValue()).stream())
                .toList();
    }

    /** Policies that refine this one directly, by name; those in the actor's reach. */
    public List<PolicyRow> refining(Actor actor, PolicyId policy) {
        return select(actor, "p.refines_id = :refined", Map.of("refined", policy.value()));
    }

    /** The policy's own ladder; empty where it has none. */
    List<Rung> ladder(PolicyId policy) {
        return targets.ladders(Set.of(policy.value())).getOrDefault(policy.value(), List.of());
    }

    /** The targets to open a subject under. No scope: whoever refers to a policy may open under it. */
    List<TargetRow> targets(PolicyId policy) {
        return targets.of(Set.of(policy.value())).getOrDefault(policy.value(), List.of());
    }

    private List<PolicyRow> select(Actor actor, String condition, Map<String, ?> params) {
        var scope = Scope.of(actor);
        List<PolicyRow> bare = jdbc.sql("select " + COLUMNS + " from " + TABLES + " where " + condition + " and "
                        + scope.settingsClause("p.organization_id") + " order by p.name, p.id limit 500")
                .params(params).params(scope.params()).query((row, n) -> policy(row)).list();
        return bare.stream().map(whole(bare)).toList();
    }

    /** Adds what stands in rows of their own, read for all at once. */
    private UnaryOperator<PolicyRow> whole(List<PolicyRow> policies) {
        Set<Long> ids = policies.stream().map(policy -> policy.id().value()).collect(Collectors.toSet());
        Map<Long, List<TargetRow>> rows = targets.of(ids);
        Map<Long, List<Rung>> ladders = targets.ladders(ids);
        return policy -> policy.with(rows.getOrDefault(policy.id().value(), List.of()), ladders.getOrDefault(policy.id().value(), List.of()));
    }

    private static PolicyRow policy(ResultSet row) throws SQLException {
        long refines = row.getLong("refines_id");
        long hours = row.getLong("hours_calendar_id");
        return new PolicyRow(new PolicyId(row.getLong("id")), new OrganizationId(row.getLong("organization_id")),
                row.getString("organization_name"), row.getString("code"), row.getString("name"),
                refines == 0 ? null : new PolicyRow.Refined(new PolicyId(refines), row.getString("refines_code"), row.getString("refines_name")),
                hours == 0 ? null : new CalendarId(hours), row.getString("hours_name"), List.of(), List.of(), row.getBoolean("standard"),
                row.getBoolean("enabled"), row.getLong("open_subjects"), row.getLong("version"));
    }
}
