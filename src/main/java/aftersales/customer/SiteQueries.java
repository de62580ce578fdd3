package aftersales.customer;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the places of customers in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class SiteQueries {

    /** Orders and filters of the list; {@code state=inactive} shows those no longer served, {@code state=all} both. */
    public static final Listing LISTING = Listing.by("s.id").sort("newest", "s.id", SortType.NUMBER).sort("name", "s.name", SortType.TEXT)
            .order("-newest").filters("q", "customer", "organization", "state");

    private static final int MOST = 500;
    private static final String COLUMNS = """
            s.id, s.customer_id, c.number, c.name as customer_name, s.name, s.address, s.region_code, s.organization_id,
            s.organization_fixed, s.longitude, s.latitude, s.active, s.version""";
    private static final String TABLES = "customer_site s join customer c on c.id = s.customer_id";

    private final JdbcClient jdbc;

    SiteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<SiteRow> page(Actor actor, ListRequest request) {
        var reach = Reach.of(actor);
        String state = request.word("state", "active", "inactive", "all");
        ListSql sql = ListSql.select(COLUMNS).from(TABLES).where(reach.site("s.id"), reach.params())
                .whenPresent(request.number("customer"), "s.customer_id = :customer", "customer")
                .whenPresent(request.number("organization"), "s.organization_id = :keeper", "keeper")
                .whenPresent(request.text("q"), CustomerSearch.containsPlace("s", "q"), "q");
        if (!state.equals("all")) {
            sql.where("s.active = :active", "active", state.equals("active"));
        }
        return sql.page(jdbc, request, (row, n) -> site(row));
    }

    /** @throws NotFound if unknown or out of reach */
    public SiteRow get(Actor actor, SiteId id) {
        return read(actor, "s.id = :key", id.value()).stream().findFirst().orElseThrow(() -> new NotFound("site", id));
    }

    /** Of one customer, in the order they were added, those no longer served last; at most 500. */
    public List<SiteRow> of(Actor actor, CustomerId customer) {
        return read(actor, "s.customer_id = :key", customer.value());
    }

    private List<SiteRow> read(Actor actor, String where, long key) {
        var reach = Reach.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where " + where + " and " + reach.site("s.id")
                        + " order by not s.active, s.id limit " + MOST)
                .param("key", key).params(reach.params()).query((row, n) -> site(row)).list();
    }

    private static SiteRow site(ResultSet row) throws SQLException {
        return new SiteRow(new SiteId(row.getLong("id")), new CustomerId(row.getLong("customer_id")), row.getString("number"),
                row.getString("customer_name"), row.getString("name"), row.getString("address"), row.getString("region_code"),
                new OrganizationId(row.getLong("organization_id")), row.getBoolean("organization_fixed"),
                row.getObject("longitude", Double.class), row.getObject("latitude", Double.class), row.getBoolean("active"),
                row.getLong("version"));
    }
}
