package aftersales.access;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit trail of the organisations in reach; for administrators. */
@Component
public class AuditQueries {

    /** Newest first; {@code from} and {@code to} are days in the reader's zone, both included. */
    public static final Listing LISTING = Listing.by("u.id").sort("at", "u.at", SortType.MOMENT).order("-at")
            .filters("type", "key", "actor", "organization", "from", "to").size(50);

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final ScopeTree scopes;

    AuditQueries(JdbcClient jdbc, AuditChain chain, ScopeTree scopes) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.scopes = scopes;
    }

    /** @param zone in which the days asked for begin and end */
    public Page<AuditRow> list(Actor actor, ListRequest request, ZoneId zone) {
        requireAdministrator(actor);
        var scope = Scope.of(actor);
        OrganizationId organization = request.id("organization", OrganizationId::new);
        return ListSql.select("u.*, o.name as organization_name")
                .from("access_audit u join access_organization o on o.id = u.organization_id")
                .where(scope.clause("u.organization_id"), scope.params())
                .whenPresent(organization == null ? null : organization.value(), "u.organization_id = :organization", "organization")
                .whenPresent(request.text("type"), "u.subject_type = :type", "type")
                .whenPresent(request.text("key"), "u.subject_key = :key", "key")
                .whenPresent(request.text("actor"), "u.actor = :actor", "actor")
                .whenPresent(beginning(request.day("from"), zone), "u.at >= :from", "from")
                .whenPresent(beginning(next(request.day("to")), zone), "u.at < :to", "to")
                .page(jdbc, request, AuditQueries::line);
    }

    /**
     * Reads an organisation's trail from its beginning and says whether a line was changed or taken out.
     *
     * @throws aftersales.kernel.NotFound if the organisation is out of reach
     */
    public ChainCheck check(Actor actor, OrganizationId organization) {
        requireAdministrator(actor);
        scopes.requireReach(actor, organization);
        return chain.check(organization);
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable Timestamp beginning(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static AuditRow line(ResultSet row, int number) throws SQLException {
        return new AuditRow(new OrganizationId(row.getLong("organization_id")), row.getString("organization_name"),
                row.getLong("sequence"), row.getTimestamp("at").toInstant(), row.getTimestamp("recorded_at").toInstant(), row.getString("actor"), row.getString("subject_type"),
                row.getString("subject_key"), row.getString("action"), AuditLine.read(row.getString("details")));
    }
}
