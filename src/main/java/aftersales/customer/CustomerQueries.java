package aftersales.customer;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads customers in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class CustomerQueries {

    /** Orders and filters of the list; {@code state=inactive} shows those no longer served, {@code state=all} both. */
    public static final Listing LISTING = Listing.by("c.id").sort("number", "c.id", SortType.NUMBER).sort("name", "c.name", SortType.TEXT)
            .order("-number").filters("q", "kind", "organization", "state");

    private static final int MOST_CALLERS = 10;
    private static final int MOST_ALIKE = 5;

    private final JdbcClient jdbc;
    private final SiteQueries sites;
    private final ContactQueries contacts;

    CustomerQueries(JdbcClient jdbc, SiteQueries sites, ContactQueries contacts) {
        this.jdbc = jdbc;
        this.sites = sites;
        this.contacts = contacts;
    }

    public Page<CustomerRow> page(Actor actor, ListRequest request) {
        var reach = Reach.of(actor);
        ListSql sql = ListSql.select(columns(reach)).from("customer c").where(reach.customer("c.id"), reach.params())
                .whenPresent(request.choices("kind", CustomerKind.class), "c.kind in (:kinds)", "kinds")
                .whenPresent(request.number("organization"), "c.organization_id = :keeper", "keeper");
        String text = request.text("q");
        if (text != null) {
            var search = new CustomerSearch(actor, text);
            sql.where(search.condition(), search.params());
        }
        String state = request.word("state", "active", "inactive", "all");
        if (!state.equals("all")) {
            sql.where("c.active = :active", "active", state.equals("active"));
        }
        return sql.page(jdbc, request, (row, n) -> customer(row));
    }

    /** @throws NotFound if unknown or out of reach */
    public CustomerDetail get(Actor actor, CustomerId id) {
        return detail(actor, "c.id = :key", id.value()).orElseThrow(() -> new NotFound("customer", id));
    }

    /** By its number, {@code C-000123}; at least it, sites and people in reach. */
    public Optional<CustomerDetail> find(Actor actor, String number) {
        return detail(actor, "c.number = :key", number);
    }

    private Optional<CustomerDetail> detail(Actor actor, String where, Object key) {
        record Found(CustomerRow customer, @Nullable String remarks) {
        }
        var reach = Reach.of(actor);
        return jdbc.sql("select " + columns(reach) + ", c.remarks from customer c where " + where + " and " + reach.customer("c.id"))
                .param("key", key).params(reach.params()).query((row, n) -> new Found(customer(row), row.getString("remarks"))).optional()
                .map(found -> new CustomerDetail(found.customer(), found.remarks(), sites.of(actor, found.customer().id()),
                        contacts.of(actor, found.customer().id())));
    }

    /**
     * Who may be calling, by what the agent types: a telephone number or at least four digits of one (with or without area
     * code), a customer's number, or words of a customer's, contact's or site's name. The likeliest first, at most ten.
     */
    public List<CallerRow> findByCall(Actor actor, String text) {
        return text.isBlank() ? List.of() : CallSearch.of(actor, text.strip()).first(jdbc, MOST_CALLERS);
    }

    /** Customers in reach with one of these telephone numbers, or whose name is nearly this one; at most five. */
    public List<CustomerRow> alike(Actor actor, String name, Collection<String> phones) {
        var reach = Reach.of(actor);
        List<String> digits = phones.stream().filter(phone -> !phone.isBlank()).map(PhoneNumber::digits).toList();
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', '0.55', true)").query(String.class).single();
        return jdbc.sql("select " + columns(reach) + """
                 from (
                    select w.id, similarity(w.name_key, :name) as likeness from customer w where w.name_key % :name
                    union all
                    select co.customer_id, 1 from customer_phone p join customer_contact co on co.id = p.contact_id
                    where p.digits in (:digits) and\s""" + reach.siteElseCustomer("co.site_id", "co.customer_id") + """
                ) found join customer c on c.id = found.id where\s""" + reach.customer("c.id") + """
                 group by c.id order by max(found.likeness) desc, c.id limit\s""" + MOST_ALIKE)
                .param("name", NameKey.of(name)).param("digits", digits.isEmpty() ? List.of("") : digits).params(reach.params())
                .query((row, n) -> customer(row)).list();
    }

    private static String columns(Reach reach) {
        return """
                c.id, c.number, c.name, c.kind, c.organization_id, c.active, c.created_at, c.version,
                (select count(*) from customer_site s where s.customer_id = c.id and s.active and %1$s) as sites,
                (select s.name from customer_site s where s.customer_id = c.id and s.active and %1$s order by s.id limit 1) as place,
                (select array[co.name, (select p.number from customer_phone p where p.contact_id = co.id order by p.position limit 1)]
                    from customer_contact co where co.customer_id = c.id and co.active and %2$s order by co.id limit 1) as contact
                """.formatted(reach.site("s.id"), reach.siteElseCustomer("co.site_id", "co.customer_id"));
    }

    private static CustomerRow customer(ResultSet row) throws SQLException {
        var array = row.getArray("contact");
        @Nullable String[] contact = array == null ? new @Nullable String[2] : (String[]) array.getArray();
        return new CustomerRow(new CustomerId(row.getLong("id")), row.getString("number"), row.getString("name"),
                CustomerKind.valueOf(row.getString("kind")), new OrganizationId(row.getLong("organization_id")), row.getBoolean("active"),
                row.getInt("sites"), row.getString("place"), contact[0], contact[1] == null ? null : PhoneNumber.mask(contact[1]),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getLong("version"));
    }
}
