package aftersales.product;

import aftersales.customer.Reach;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.list.Count;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads installed equipment at the sites in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class EquipmentQueries {

    /** Orders and filters of the list; {@code state} is a state's name or {@code all}, in service when not given. */
    public static final Listing LISTING = Listing.by("e.id").sort("newest", "e.id", SortType.NUMBER)
            .sort("serial", "coalesce(e.serial_key, e.tag_key)", SortType.TEXT)
            .sort("accepted", "coalesce(e.accepted_on, '-infinity'::date)", SortType.DAY)
            .order("-newest").filters("q", "customer", "site", "model", "state");

    private static final int MOST_FOUND = 10;
    private static final int MOST_THERE = 500;
    private static final int SHORTEST = 3;

    private static final String COLUMNS = """
            e.id, e.serial, e.tag, e.state, e.installed_on, e.accepted_on, e.remarks, e.version, e.model_id, m.code, m.name_zh,
            m.name_en, m.category, e.site_id, s.name as site_name, s.address, s.organization_id, s.customer_id, c.number,
            c.name as customer_name""";
    private static final String TABLES = """
            product_equipment e join product_model m on m.id = e.model_id join customer_site s on s.id = e.site_id
            join customer c on c.id = s.customer_id""";

    private final JdbcClient jdbc;

    EquipmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<EquipmentRow> page(Actor actor, ListRequest request) {
        return select(actor, request).page(jdbc, request, (row, n) -> equipment(row));
    }

    /** How many there are in the list, counted up to the bound. */
    Count count(Actor actor, ListRequest request, int bound) {
        return select(actor, request).count(jdbc, bound);
    }

    /** Every device of the list, in its order. */
    void each(Actor actor, ListRequest request, Consumer<EquipmentRow> consumer) {
        select(actor, request).each(jdbc, request, (row, n) -> equipment(row), consumer);
    }

    private static ListSql select(Actor actor, ListRequest request) {
        var reach = Reach.of(actor);
        ListSql sql = ListSql.select(COLUMNS).from(TABLES).where(reach.site("e.site_id"), reach.params())
                .whenPresent(request.number("customer"), "s.customer_id = :customer", "customer")
                .whenPresent(request.number("site"), "e.site_id = :site", "site")
                .whenPresent(request.number("model"), "e.model_id = :model", "model");
        String text = request.text("q");
        if (text != null) {
            var search = new EquipmentSearch(text);
            sql.where(search.condition(), search.params());
        }
        String state = request.word("state", EquipmentState.IN_SERVICE.name(), EquipmentState.RETIRED.name(), "all");
        if (!state.equals("all")) {
            sql.where("e.state = :state", "state", state);
        }
        return sql;
    }

    /** @throws NotFound if unknown or out of reach */
    public EquipmentRow get(Actor actor, EquipmentId id) {
        return read(actor, "e.id = :key", id.value()).stream().findFirst().orElseThrow(() -> new NotFound("equipment", id));
    }

    /** What stands at a site, those in service first; at most 500. */
    public List<EquipmentRow> at(Actor actor, SiteId site) {
        return read(actor, "e.site_id = :key", site.value());
    }

    /** What a customer has, those in service first; at most 500. */
    public List<EquipmentRow> of(Actor actor, CustomerId customer) {
        return read(actor, "s.customer_id = :key", customer.value());
    }

    private List<EquipmentRow> read(Actor actor, String where, long key) {
        var reach = Reach.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where " + where + " and " + reach.site("e.site_id")
                        + " order by e.state, e.id limit " + MOST_THERE)
                .param("key", key).params(reach.params()).query((row, n) -> equipment(row)).list();
    }

    /**
     * What may be meant, by what the agent types: a serial number or equipment tag or at least three characters of one, in any
     * case, with or without dashes. In service only; the likeliest first, at most ten.
     */
    public List<EquipmentRow> findByCall(Actor actor, String text) {
        String key = SerialKey.of(text);
        if (key.length() < SHORTEST) {
            return List.of();
        }
        var reach = Reach.of(actor);
        return jdbc.sql("""
                with hit as (
                    select e.id, least(%s, %s) as rank from product_equipment e
                    where (e.serial_key like '%%' || :key || '%%' or e.tag_key like '%%' || :key || '%%') and e.state = 'IN_SERVICE' and %s
                    limit 500
                )
                select %s from hit join (%s) on e.id = hit.id order by hit.rank, e.id desc limit %s
                """.formatted(rank("e.serial_key"), rank("e.tag_key"), reach.site("e.site_id"), COLUMNS, TABLES, MOST_FOUND))
                .param("key", key).params(reach.params()).query((row, n) -> equipment(row)).list();
    }

    /** Every device that bears one of these serial numbers, retired ones too, by the number as it was asked; of several makers it may be several. */
    public Map<String, List<EquipmentRow>> bySerials(Actor actor, Collection<String> serials) {
        var reach = Reach.of(actor);
        Map<String, List<EquipmentRow>> byKey = jdbc.sql("select " + COLUMNS + " from " + TABLES + " where e.serial_key = any(:keys) and "
                + reach.site("e.site_id") + " order by e.id").param("keys", serials.stream().map(SerialKey::of).distinct().toArray(String[]::new))
                .params(reach.params()).query((row, n) -> equipment(row)).stream().collect(Collectors.groupingBy(unit -> SerialKey.of(unit.serial())));
        return serials.stream().distinct().collect(Collectors.toMap(serial -> serial, serial -> byKey.getOrDefault(SerialKey.of(serial), List.of())));
    }

    /** The whole of it, its end (what people read out), its beginning, some part of it. */
    private static String rank(String key) {
        return "case when " + key + " = :key then 0 when " + key + " like '%' || :key then 1 when starts_with(" + key + ", :key) then 2"
                + " when " + key + " like '%' || :key || '%' then 3 end";
    }

    private static EquipmentRow equipment(ResultSet row) throws SQLException {
        return new EquipmentRow(new EquipmentId(row.getLong("id")), row.getString("serial"), row.getString("tag"),
                EquipmentState.valueOf(row.getString("state")), row.getObject("installed_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class), row.getString("remarks"), new ModelId(row.getLong("model_id")),
                row.getString("code"), row.getString("name_zh"), row.getString("name_en"), row.getString("category"),
                new SiteId(row.getLong("site_id")), row.getString("site_name"), row.getString("address"),
                new OrganizationId(row.getLong("organization_id")), new CustomerId(row.getLong("customer_id")), row.getString("number"),
                row.getString("customer_name"), row.getLong("version"));
    }
}
