package aftersales.customer;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may be calling. Each way to be found is a branch that an index answers and that stops after {@value #BRANCH} hits; a
 * rank puts what was meant exactly before what only contains it.
 */
final class CallSearch {

    private static final int BRANCH = 200;
    private static final Pattern NUMBER = Pattern.compile("[cC]-?(\\d{1,12})");

    private final Reach reach;
    private final List<String> branches = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private CallSearch(Actor actor) {
        this.reach = Reach.of(actor);
        params.putAll(reach.params());
    }

    static CallSearch of(Actor actor, String text) {
        var search = new CallSearch(actor);
        search.number(text);
        if (PhoneNumber.isPart(text)) {
            search.phone(text);
        }
        if (text.matches(".*\\s.*") && !PhoneNumber.isPart(text)) {
            search.words(actor, text);
        }
        search.names(text);
        return search;
    }

    private void number(String text) {
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            params.put("number", "C-%06d".formatted(Long.parseLong(number.group(1))));
            branch("c.id, null::bigint, null::bigint, null::text, 'NUMBER', 0", "customer c", "c.number = :number", "c.active", reach.customer("c.id"));
        }
    }

    private void phone(String text) {
        String digits = PhoneNumber.digits(text);
        params.put("digits", digits);
        params.put("core", PhoneNumber.core(digits));
        params.put("local", PhoneNumber.local(digits).isEmpty() ? digits : PhoneNumber.local(digits).get(0));
        branch("""
                co.customer_id, co.site_id, co.id, p.number, 'PHONE', case when p.digits = :digits then 0
                    when p.digits = :local or p.digits like '%' || :core then 1 when p.digits like :core || '%' then 3 else 4 end""",
                "customer_phone p join customer_contact co on co.id = p.contact_id",
                "p.digits like '%' || :core || '%' or p.digits = :local", "co.active", reach.siteElseCustomer("co.site_id", "co.customer_id"));
    }

    /** Several words, each anywhere in what belongs to the customer. */
    private void words(Actor actor, String text) {
        var search = new CustomerSearch(actor, text);
        params.putAll(search.params());
        branch("c.id, null::bigint, null::bigint, null::text, 'CUSTOMER', 5", "customer c", search.condition(), "c.active", reach.customer("c.id"));
    }

    private void names(String text) {
        params.put("text", text);
        branch("c.id, null::bigint, null::bigint, null::text, 'CUSTOMER', " + rank("c.name", 2), "customer c",
                CustomerSearch.containsName("c", "text"), "c.active", reach.customer("c.id"));
        branch("co.customer_id, co.site_id, co.id, null::text, 'CONTACT', " + rank("co.name", 2), "customer_contact co",
                CustomerSearch.containsName("co", "text"), "co.active", reach.siteElseCustomer("co.site_id", "co.customer_id"));
        branch("s.customer_id, s.id, null::bigint, null::text, 'SITE', " + rank("s.name", 3), "customer_site s",
                CustomerSearch.containsPlace("s", "text"), "s.active", reach.site("s.id"));
    }

    /** The whole of it, its beginning, some part of it. */
    private static String rank(String name, int best) {
        return "case when lower(" + name + ") = lower(:text) then 0 when starts_with(lower(" + name + "), lower(:text)) then " + best
                + " else " + (best + 2) + " end";
    }

    private void branch(String columns, String tables, String matches, String active, String inReach) {
        branches.add("(select " + columns + " from " + tables + " where (" + matches + ") and " + active + " and " + inReach + " limit " + BRANCH + ")");
    }

    /** What is found less exactly of somebody who was found already is left out. */
    List<CallerRow> first(JdbcClient jdbc, int most) {
        List<CallerRow> rows = new ArrayList<>();
        for (CallerRow row : jdbc.sql(sql()).params(params).query((found, n) -> caller(found)).list()) {
            if (rows.size() < most && rows.stream().noneMatch(better -> covers(better, row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean covers(CallerRow better, CallerRow row) {
        return better.customer().equals(row.customer())
                && (row.site() == null || row.site().equals(better.site()))
                && (row.contact() == null || row.contact().equals(better.contact()));
    }

    private String sql() {
        return """
                with hit (customer_id, site_id, contact_id, number, matched, rank) as (%s),
                best as (select * from hit order by rank, customer_id desc, site_id, contact_id limit 50)
                select c.id as customer_id, c.number as customer_number, c.name as customer_name, c.kind, b.matched, b.rank,
                    s.id as site_id, s.name as site_name, s.address, s.organization_id, co.id as contact_id, co.name as contact_name, co.role,
                    coalesce(b.number, (select p.number from customer_phone p where p.contact_id = co.id order by p.position limit 1)) as phone
                from best b join customer c on c.id = b.customer_id and c.active
                left join lateral (select min(o.id) as id from customer_site o where o.customer_id = c.id and o.active and %s
                    having count(*) = 1) sole on b.site_id is null
                left join customer_site s on s.id = coalesce(b.site_id, sole.id)
                left join customer_contact co on co.id = b.contact_id
                order by b.rank, c.id desc, b.site_id, b.contact_id
                """.formatted(String.join(" union all ", branches), reach.site("o.id"));
    }

    private static CallerRow caller(ResultSet row) throws SQLException {
        Long site = row.getObject("site_id", Long.class);
        Long contact = row.getObject("contact_id", Long.class);
        String phone = row.getString("phone");
        return new CallerRow(new CustomerId(row.getLong("customer_id")), row.getString("customer_number"), row.getString("customer_name"),
                CustomerKind.valueOf(row.getString("kind")), site == null ? null : new SiteId(site), row.getString("site_name"),
                row.getString("address"), site == null ? null : new OrganizationId(row.getLong("organization_id")),
                contact == null ? null : new ContactId(contact), row.getString("contact_name"), row.getString("role"),
                phone == null ? null : PhoneNumber.mask(phone), CallMatch.valueOf(row.getString("matched")), row.getInt("rank") == 0);
    }
}
