package aftersales.organization;

import aftersales.access.Scope;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads service organisations in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class OrganizationQueries {

    private static final String SELECT = """
            select o.*, array(select region_code from organization_region r where r.organization_id = o.id order by 1) as regions,
                (select count(*) from access_scope s where s.descendant_id = o.id) - 1 as above
            from organization o
            where %s
            """;

    private final JdbcClient jdbc;
    private final Regions regions;

    OrganizationQueries(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    /** @throws NotFound if unknown or out of reach */
    public OrganizationRow get(Actor actor, OrganizationId id) {
        var scope = Scope.of(actor);
        return jdbc.sql(SELECT.formatted("o.id = :id and " + scope.clause("o.id"))).param("id", id.value()).params(scope.params())
                .query((row, n) -> organization(row)).optional().orElseThrow(() -> new NotFound("organization", id));
    }

    /** By its code, regardless of case. */
    public Optional<OrganizationRow> find(Actor actor, String code) {
        var scope = Scope.of(actor);
        return jdbc.sql(SELECT.formatted("lower(o.code) = lower(:code) and " + scope.clause("o.id"))).param("code", code)
                .params(scope.params()).query((row, n) -> organization(row)).optional();
    }

    /** All in reach, each below its parent and brothers by name. A company has hundreds of these, not hundreds of thousands. */
    public List<OrganizationRow> tree(Actor actor) {
        var scope = Scope.of(actor);
        List<OrganizationRow> all = jdbc.sql(SELECT.formatted(scope.clause("o.id")) + " order by o.name, o.id")
                .params(scope.params()).query((row, n) -> organization(row)).list();
        return OrganizationTree.order(all);
    }

    /**
     * The organisation that answers first for a place: the enabled one with the most specific region around it.
     *
     * @return empty where nobody covers it
     */
    public Optional<OrganizationId> covering(@Nullable String regionCode) {
        if (regionCode == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select r.organization_id from organization_region r join organization o on o.id = r.organization_id and o.enabled
                where r.region_code in (:lineage) order by r.region_code = :country, length(r.region_code) desc limit 1
                """).param("lineage", regions.lineage(regionCode)).param("country", Regions.COUNTRY)
                .query(Long.class).optional().map(OrganizationId::new);
    }

    /** The one that supervises it; complaints go there. Empty for a headquarters. */
    public Optional<OrganizationId> above(OrganizationId id) {
        return jdbc.sql("select parent_id from organization where id = ? and parent_id is not null").param(id.value())
                .query(Long.class).optional().map(OrganizationId::new);
    }

    /**
     * Those above an organisation, the nearest first: their names and lines, also where the actor does not reach them.
     *
     * @throws NotFound if the organisation itself is unknown or out of reach
     */
    public List<Supervisor> supervisors(Actor actor, OrganizationId id) {
        get(actor, id);
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select o.id, o.name, o.hotline, o.complaint_line, %s as in_reach
                from access_scope up join organization o on o.id = up.ancestor_id
                where up.descendant_id = :id and up.ancestor_id <> :id
                order by (select count(*) from access_scope above where above.descendant_id = o.id) desc
                """.formatted(scope.clause("o.id"))).param("id", id.value()).params(scope.params())
                .query((row, n) -> new Supervisor(new OrganizationId(row.getLong("id")), row.getString("name"), row.getString("hotline"),
                        row.getString("complaint_line"), row.getBoolean("in_reach"))).list();
    }

    private static OrganizationRow organization(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        boolean root = row.wasNull();
        long calendar = row.getLong("calendar_id");
        boolean always = row.wasNull();
        return new OrganizationRow(new OrganizationId(row.getLong("id")), root ? null : new OrganizationId(parent), row.getString("code"),
                row.getString("name"), OrganizationKind.valueOf(row.getString("kind")), ZoneId.of(row.getString("zone")),
                row.getString("address"), row.getString("hotline"), row.getString("complaint_line"), row.getString("contact_name"),
                row.getString("contact_phone"), always ? null : new CalendarId(calendar),
                Arrays.asList((String[]) row.getArray("regions").getArray()), row.getString("seat_region"), row.getBoolean("enabled"), row.getLong("version"),
                row.getInt("above"));
    }
}
