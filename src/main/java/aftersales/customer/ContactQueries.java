package aftersales.customer;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the people to talk to in the actor's reach: of a site with the site, of a customer as a whole with the customer. */
@Component
@Transactional(readOnly = true)
public class ContactQueries {

    /** Orders and filters of the list; {@code q} is a name or a telephone number, {@code state} as of customers. */
    public static final Listing LISTING = Listing.by("co.id").sort("newest", "co.id", SortType.NUMBER).sort("name", "co.name", SortType.TEXT)
            .order("-newest").filters("q", "customer", "site", "state");

    private static final int MOST = 500;
    private static final String COLUMNS = """
            co.id, co.customer_id, co.site_id, co.name, co.role, co.mail, co.active, co.version,
            array(select p.number from customer_phone p where p.contact_id = co.id order by p.position) as phones""";

    private final JdbcClient jdbc;

    ContactQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<ContactRow> page(Actor actor, ListRequest request) {
        var reach = Reach.of(actor);
        ListSql sql = ListSql.select(COLUMNS).from("customer_contact co")
                .where(reach.siteElseCustomer("co.site_id", "co.customer_id"), reach.params())
                .whenPresent(request.number("customer"), "co.customer_id = :customer", "customer")
                .whenPresent(request.number("site"), "co.site_id = :site", "site");
        String text = request.text("q");
        if (text != null && PhoneNumber.isPart(text)) {
            sql.where("exists (select from customer_phone p where p.contact_id = co.id and p.digits like :digits)", "digits",
                    "%" + PhoneNumber.core(PhoneNumber.digits(text)) + "%");
        } else {
            sql.whenPresent(text, CustomerSearch.containsName("co", "q"), "q");
        }
        String state = request.word("state", "active", "inactive", "all");
        if (!state.equals("all")) {
            sql.where("co.active = :active", "active", state.equals("active"));
        }
        return sql.page(jdbc, request, (row, n) -> contact(row));
    }

    /** @throws NotFound if unknown or out of reach */
    public ContactRow get(Actor actor, ContactId id) {
        return read(actor, "co.id = :key", id.value()).stream().findFirst().orElseThrow(() -> new NotFound("contact", id));
    }

    /** Of one customer, in the order they were added, those who have left last; at most 500. */
    public List<ContactRow> of(Actor actor, CustomerId customer) {
        return read(actor, "co.customer_id = :key", customer.value());
    }

    /** Who can be asked about a site: the people there, then those of the customer as a whole; none who have left. */
    public List<ContactRow> at(Actor actor, SiteId site) {
        return read(actor, """
                co.active and co.customer_id = (select s.customer_id from customer_site s where s.id = :key)
                and (co.site_id = :key or co.site_id is null)""", site.value()).stream()
                .sorted(Comparator.comparing(contact -> contact.site() == null)).toList();
    }

    private List<ContactRow> read(Actor actor, String where, long key) {
        var reach = Reach.of(actor);
        return jdbc.sql("select " + COLUMNS + " from customer_contact co where " + where + " and "
                        + reach.siteElseCustomer("co.site_id", "co.customer_id") + " order by not co.active, co.id limit " + MOST)
                .param("key", key).params(reach.params()).query((row, n) -> contact(row)).list();
    }

    private static ContactRow contact(ResultSet row) throws SQLException {
        long site = row.getLong("site_id");
        boolean whole = row.wasNull();
        return new ContactRow(new ContactId(row.getLong("id")), new CustomerId(row.getLong("customer_id")), whole ? null : new SiteId(site),
                row.getString("name"), row.getString("role"), Arrays.asList((String[]) row.getArray("phones").getArray()),
                row.getString("mail"), row.getBoolean("active"), row.getLong("version"));
    }
}
