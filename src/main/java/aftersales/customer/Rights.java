package aftersales.customer;

import aftersales.access.ScopeTree;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may write what of customers. */
@Component
class Rights {

    private final JdbcClient jdbc;
    private final ScopeTree scopes;

    Rights(JdbcClient jdbc, ScopeTree scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    void requireWriter(Actor actor) {
        if (!actor.isAnyOf(Role.AGENT, Role.MANAGER, Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
    }

    /** @throws NotFound if unknown or out of reach */
    void requireCustomer(Actor actor, CustomerId id) {
        var reach = Reach.of(actor);
        require("customer", id, "select exists (select from customer c where c.id = :id and " + reach.customer("c.id") + ")", reach, id.value());
    }

    /** @throws NotFound if unknown or out of reach */
    void requireSite(Actor actor, SiteId id) {
        var reach = Reach.of(actor);
        require("site", id, "select exists (select from customer_site s where s.id = :id and " + reach.site("s.id") + ")", reach, id.value());
    }

    private void require(String what, Object key, String sql, Reach reach, long id) {
        if (!jdbc.sql(sql).param("id", id).params(reach.params()).query(Boolean.class).single()) {
            throw new NotFound(what, key);
        }
    }

    boolean reaches(Actor actor, OrganizationId organization) {
        return actor.organization() == null || scopes.isWithin(organization, actor.organization());
    }
}
