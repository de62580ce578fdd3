package aftersales.access;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this module must know of the organisations, which lie above it: their names for its lists, their zones for whoever
 * reads a page. Told by the module that owns them.
 */
@Component
@Transactional
public class KnownOrganizations {

    private final JdbcClient jdbc;

    KnownOrganizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation to choose; {@code depth} 0 for the topmost in reach. */
    public record Choice(OrganizationId id, String name, int depth) {

        /** The name, moved in by its depth, for a list to choose from. */
        public String label() {
            return "\u2003".repeat(depth) + name;
        }
    }

    /** Says what an organisation is called from now on, and in which zone its days and hours are. */
    public void tell(OrganizationId id, String name, ZoneId zone) {
        jdbc.sql("""
                insert into access_organization (id, name, zone) values (:id, :name, :zone)
                on conflict (id) do update set name = excluded.name, zone = excluded.zone
                """).param("id", id.value()).param("name", name).param("zone", zone.getId()).update();
    }

    /** What those in reach are called. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, String> names(Actor actor) {
        var scope = Scope.of(actor);
        Map<OrganizationId, String> names = new HashMap<>();
        jdbc.sql("select o.id, o.name from access_organization o where " + scope.clause("o.id")).params(scope.params())
                .query(row -> {
                    names.put(new OrganizationId(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    /** All in reach, each below the one above it and brothers by name. */
    @Transactional(readOnly = true)
    public List<Choice> inReach(Actor actor) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                with height as (select descendant_id as id, count(*) as above from access_scope group by 1)
                select o.id, o.name, count(*) as depth
                from access_organization o
                join access_scope s on s.descendant_id = o.id and %s
                join access_organization up on up.id = s.ancestor_id
                join height on height.id = up.id
                where %s
                group by o.id, o.name
                order by array_agg(up.name || ' ' || up.id order by height.above)
                """.formatted(scope.clause("s.ancestor_id"), scope.clause("o.id"))).params(scope.params())
                .query((row, n) -> new Choice(new OrganizationId(row.getLong("id")), row.getString("name"), row.getInt("depth") - 1))
                .list();
    }
}
