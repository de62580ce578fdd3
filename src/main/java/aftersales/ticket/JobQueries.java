package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets as work on site. In each answer what is due next comes first, late ones before all others, what has no deadline last. */
@Component
@Transactional(readOnly = true)
public class JobQueries {

    private static final String ORDER = " order by " + TicketFilter.DUE + ", t.id limit ";
    private static final String UNDER_WAY = "t.state in ('ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE')";
    private static final int OWN = 200;

    private final JdbcClient jdbc;

    JobQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the technician himself still has to fix, or to have signed. */
    public List<TicketRow> own(Actor technician) {
        if (technician.account() == null) {
            return List.of();
        }
        return rows(technician, "(" + UNDER_WAY + " or t.state = 'DONE' and not t.solved_by_phone and not t.signature_waived)"
                + " and t.assignee_id = :assignee", Map.of("assignee", technician.account().value()), OWN);
    }

    /** What waits for a technician in exactly this organisation. */
    public List<TicketRow> free(Actor actor, OrganizationId organization, int most) {
        return rows(actor, "t.state = 'NEW' and t.organization_id = :organization", Map.of("organization", organization.value()), most);
    }

    /**
     * What waits for a technician.
     *
     * @param root only here and below; null: in all of the actor's reach
     */
    public List<TicketRow> freeBelow(Actor actor, @Nullable OrganizationId root, int most) {
        return below(actor, "t.state = 'NEW'", root, most);
    }

    /** What technicians have under way. */
    public List<TicketRow> underWay(Actor actor, @Nullable OrganizationId root, int most) {
        return below(actor, UNDER_WAY, root, most);
    }

    private List<TicketRow> below(Actor actor, String condition, @Nullable OrganizationId root, int most) {
        return root == null ? rows(actor, condition, Map.of(), most)
                : rows(actor, condition + " and t.organization_id in (select descendant_id from access_scope where ancestor_id = :root)",
                        Map.of("root", root.value()), most);
    }

    private List<TicketRow> rows(Actor actor, String condition, Map<String, ?> parameters, int most) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + TicketSql.COLUMNS + " from " + TicketSql.TABLES + " where " + condition + " and "
                + scope.clause("t.organization_id") + ORDER + most).params(parameters).params(scope.params())
                .query((row, n) -> TicketSql.row(row)).list();
    }
}
