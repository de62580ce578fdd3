package aftersales.customer;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.SiteId;
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

    private static final int MOST = 500;
    private static final String SELECT = """
            select co.id, co.customer_id, co.site_id, co.name, co.role, co.mail, co.active, co.version,
                array(select p.number from customer_phone p where p.contact_id = co.id order by p.position) as phones
            from customer_contact co
            where %s and %s order by not co.active, co.id limit\s""" + MOST;

    private final JdbcClient jdbc;

    ContactQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql(SELECT.formatted(where, reach.siteElseCustomer("co.site_id", "co.customer_id"))).param("key", key)
                .params(reach.params()).query((row, n) -> contact(row)).list();
    }

    private static ContactRow contact(ResultSet row) throws SQLException {
        long site = row.getLong("site_id");
        boolean whole = row.wasNull();
        return new ContactRow(new ContactId(row.getLong("id")), new CustomerId(row.getLong("customer_id")), whole ? null : new SiteId(site),
                row.getString("name"), row.getString("role"), Arrays.asList((String[]) row.getArray("phones").getArray()),
                row.getString("mail"), row.getBoolean("active"), row.getLong("version"));
    }
}
