package aftersales.customer;

import aftersales.access.AuditTrail;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.organization.OrganizationChanged;
import aftersales.organization.OrganizationQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which organisation answers first for a site: the one that covers its region, if it belongs to the same company as the
 * customer's keeper; else the keeper itself.
 */
@Component
class SiteCoverage {

    /** Whether two organisations have one above both, or one is above the other. */
    private static final String SAME_COMPANY = """
            exists (select from access_scope x join access_scope y on y.ancestor_id = x.ancestor_id
                where x.descendant_id = %s and y.descendant_id = %s)""";

    private final OrganizationQueries organizations;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SiteCoverage(OrganizationQueries organizations, JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    OrganizationId of(OrganizationId keeper, @Nullable String regionCode) {
        return organizations.covering(regionCode)
                .filter(covering -> jdbc.sql("select " + SAME_COMPANY.formatted(":keeper", ":covering"))
                        .param("keeper", keeper.value()).param("covering", covering.value()).query(Boolean.class).single())
                .orElse(keeper);
    }

    /** Another organisation keeps the customer: its sites without a choice by hand follow. */
    void reassign(Actor actor, CustomerId customer) {
        assign(actor, customer.value());
    }

    /** In the transaction that changes the coverage, so that no ticket falls between the old and the new. */
    @EventListener
    @Transactional
    public void coverageChanged(OrganizationChanged changed) {
        if (changed.coverageChanged()) {
            assign(Actor.system("coverage"), null);
        }
    }

    private void assign(Actor actor, @Nullable Long customer) {
        record Moved(SiteId id, CustomerId customer, OrganizationId organization) {
        }
        List<Moved> moved = new ArrayList<>();
        for (String region : regions(customer)) {
            OrganizationId covering = organizations.covering(region).orElse(null);
            moved.addAll(jdbc.sql("""
                    update customer_site s set organization_id = wanted.organization, version = s.version + 1
                    from (
                        select t.id, case when cast(:covering as bigint) is not null and %s then :covering else c.organization_id end as organization
                        from customer_site t join customer c on c.id = t.customer_id
                        where not t.organization_fixed and t.region_code is not distinct from :region
                          and (cast(:customer as bigint) is null or t.customer_id = :customer)
                    ) wanted
                    where wanted.id = s.id and wanted.organization <> s.organization_id
                    returning s.id, s.customer_id, s.organization_id
                    """.formatted(SAME_COMPANY.formatted("c.organization_id", "cast(:covering as bigint)")))
                    .param("covering", covering == null ? null : covering.value()).param("region", region).param("customer", customer)
                    .query((row, n) -> new Moved(new SiteId(row.getLong(1)), new CustomerId(row.getLong(2)), new OrganizationId(row.getLong(3))))
                    .list());
        }
        for (Moved site : moved) {
            audit.record(actor, site.organization(), "site", site.id().toString(), "reassigned", Map.of("organization", site.organization()));
            events.publishEvent(new SiteChanged(site.id(), site.customer(), false, true));
        }
    }

    private List<@Nullable String> regions(@Nullable Long customer) {
        return jdbc.sql("""
                select distinct region_code from customer_site
                where not organization_fixed and (cast(:customer as bigint) is null or customer_id = :customer)
                """).param("customer", customer).query((row, n) -> row.getString(1)).list();
    }
}
