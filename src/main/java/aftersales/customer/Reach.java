package aftersales.customer;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import java.util.Map;

/**
 * The scope rule for what belongs to customers, as conditions for SQL. A customer is in reach of the organisation that keeps
 * it and of each that answers for one of its sites; a site in reach of the one that answers for it and of the customer's
 * keeper; each with all above them.
 */
public final class Reach {

    private final Scope scope;

    private Reach(Scope scope) {
        this.scope = scope;
    }

    public static Reach of(Actor actor) {
        return new Reach(Scope.of(actor));
    }

    /** @param column qualified column with a customer's id, from the code, never from input */
    public String customer(String column) {
        return clause(column, "customer_id", "customer_reach");
    }

    /** @param column qualified column with a site's id, from the code, never from input */
    public String site(String column) {
        return clause(column, "site_id", "customer_site_reach");
    }

    /** For rows that may or may not be bound to a site of their customer. */
    String siteElseCustomer(String site, String customer) {
        return "(" + site + " is not null and " + site(site) + " or " + site + " is null and " + customer(customer) + ")";
    }

    /** The parameters of the conditions. */
    public Map<String, Object> params() {
        return scope.params();
    }

    private String clause(String column, String id, String view) {
        String organization = scope.clause("r.organization_id");
        return organization.equals("true") ? "true"
                : "exists (select from " + view + " r where r." + id + " = " + column + " and " + organization + ")";
    }
}
