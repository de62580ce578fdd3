package aftersales.dispatch;

import aftersales.access.Scope;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.sla.TargetKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads technicians in the actor's reach, with what they have in hand. */
@Component
@Transactional(readOnly = true)
public class DispatchQueries {

    private static final int MOST = 200;

    /** The next deadline's kind and moments come from the same ticket, so they are taken from ordered arrays. */
    private static final String SELECT = """
            select a.id, a.name, a.organization_id, o.name as organization_name, count(t.id) as open,
                count(t.id) filter (where t.state = 'EN_ROUTE') as en_route, count(t.id) filter (where t.state = 'ON_SITE') as on_site,
                (array_agg(t.next_due_kind order by t.next_due_at) filter (where t.next_due_at is not null))[1] as due_kind,
                (array_agg(t.next_risk_at order by t.next_due_at) filter (where t.next_due_at is not null))[1] as risk_at,
                min(t.next_due_at) as due_at
            from access_account a
            join access_account_role r on r.account_id = a.id and r.role = 'TECHNICIAN'
            join organization o on o.id = a.organization_id
            left join ticket t on t.assignee_id = a.id and t.state in ('ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE') and %s
            where a.enabled and %s and %s
            group by a.id, a.name, a.organization_id, o.id, o.name
            order by %s limit %d
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    DispatchQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** Where a ticket may be handed: the open organisations in reach, and the one that supervises the actor's own. */
    public List<OrganizationRow> destinations(Actor actor) {
        List<OrganizationRow> destinations = new ArrayList<>();
        if (actor.organization() != null) {
            organizations.above(actor.organization())
                    .map(above -> organizations.get(Actor.system("dispatch"), above)).ifPresent(destinations::add);
        }
        destinations.addAll(organizations.tree(actor));
        destinations.removeIf(row -> !row.enabled());
        return destinations;
    }

    /**
     * Who may be sent for an organisation's ticket: its own technicians first, then those of the organisations below, then
     * those of the ones above; in each the least busy first.
     */
    public List<TechnicianRow> candidates(Actor actor, OrganizationId organization) {
        return technicians(actor, """
                (a.organization_id in (select descendant_id from access_scope where ancestor_id = :organization)
                 or a.organization_id in (select ancestor_id from access_scope where descendant_id = :organization))""", """
                a.organization_id <> :organization,
                a.organization_id not in (select descendant_id from access_scope where ancestor_id = :organization),
                count(t.id), a.name, a.id""", Map.of("organization", organization.value()));
    }

    /**
     * Technicians by organisation and name.
     *
     * @param root only here and below; null: in all of the actor's reach
     */
    public List<TechnicianRow> crew(Actor actor, @Nullable OrganizationId root) {
        return root == null ? technicians(actor, "true", "o.name, o.id, a.name, a.id", Map.of())
                : technicians(actor, "a.organization_id in (select descendant_id from access_scope where ancestor_id = :root)",
                        "o.name, o.id, a.name, a.id", Map.of("root", root.value()));
    }

    private List<TechnicianRow> technicians(Actor actor, String which, String order, Map<String, ?> parameters) {
        var scope = Scope.of(actor);
        return jdbc.sql(SELECT.formatted(scope.clause("t.organization_id"), scope.clause("a.organization_id"), which, order, MOST))
                .params(parameters).params(scope.params()).query((row, n) -> technician(row)).list();
    }

    /** Of each organisation, those on its line: itself, the ones below and the ones above. Its candidates come from these. */
    public Map<OrganizationId, Set<OrganizationId>> lines(Collection<OrganizationId> organizations) {
        Map<OrganizationId, Set<OrganizationId>> lines = new HashMap<>();
        if (!organizations.isEmpty()) {
            jdbc.sql("""
                    select ancestor_id as one, descendant_id as other from access_scope where ancestor_id in (:ids)
                    union select descendant_id, ancestor_id from access_scope where descendant_id in (:ids)
                    """).param("ids", organizations.stream().map(OrganizationId::value).toList())
                    .query(row -> {
                        lines.computeIfAbsent(new OrganizationId(row.getLong("one")), id -> new HashSet<>())
                                .add(new OrganizationId(row.getLong("other")));
                    });
        }
        return lines;
    }

    private static TechnicianRow technician(ResultSet row) throws SQLException {
        String due = row.getString("due_kind");
        return new TechnicianRow(new AccountId(row.getLong("id")), row.getString("name"),
                new OrganizationId(row.getLong("organization_id")), row.getString("organization_name"), row.getLong("open"),
                row.getLong("en_route"), row.getLong("on_site"), due == null ? null : TargetKind.valueOf(due),
                instant(row, "risk_at"), instant(row, "due_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
