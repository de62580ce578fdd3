package aftersales.customer;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.organization.Regions;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes the places of customers. Agents, managers and administrators do, within their reach. */
@Service
@Transactional
public class SiteService {

    private final SiteRepository sites;
    private final CustomerRepository customers;
    private final Rights rights;
    private final ScopeTree scopes;
    private final SiteCoverage coverage;
    private final Regions regions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SiteService(SiteRepository sites, CustomerRepository customers, Rights rights, ScopeTree scopes, SiteCoverage coverage,
            Regions regions, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.sites = sites;
        this.customers = customers;
        this.rights = rights;
        this.scopes = scopes;
        this.coverage = coverage;
        this.regions = regions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if the region is unknown */
    public SiteId add(Actor actor, CustomerId customer, SaveSite details) {
        rights.requireWriter(actor);
        rights.requireCustomer(actor, customer);
        Customer owner = customer(customer);
        Site site = sites.saveAndFlush(new Site(owner, responsible(actor, owner, details), details, clock.instant()));
        audit.record(actor, site.organization(), "site", site.id().toString(), "added",
                Map.of("customer", customer, "name", site.name(), "organization", site.organization()));
        return site.id();
    }

    /**
     * @throws NotFound if out of reach
     * @throws Conflict if it was changed since {@code version}
     */
    public void change(Actor actor, SiteId id, long version, SaveSite details) {
        rights.requireWriter(actor);
        rights.requireSite(actor, id);
        Site site = sites.findById(id.value()).orElseThrow(() -> new NotFound("site", id));
        Conflict.check("site", version, site.version());
        OrganizationId before = site.organization();
        boolean renamed = site.isOther(details);
        site.change(responsible(actor, customer(site.customer()), details), details);
        sites.saveAndFlush(site);
        boolean moved = !before.equals(site.organization());
        audit.record(actor, site.organization(), "site", id.toString(), "changed",
                Map.of("name", site.name(), "organization", moved ? before + " -> " + site.organization() : before, "active", details.active()));
        events.publishEvent(new SiteChanged(id, site.customer(), renamed, moved));
    }

    /** Chosen by hand within the actor's reach; else as the region says, wherever that leads. */
    private OrganizationId responsible(Actor actor, Customer customer, SaveSite details) {
        if (details.regionCode() != null && !regions.exists(details.regionCode())) {
            throw Refusal.of("regionCode", "customer.site.region.unknown", details.regionCode());
        }
        if (details.organization() != null) {
            scopes.requireReach(actor, details.organization());
            return details.organization();
        }
        return coverage.of(customer.organization(), details.regionCode());
    }

    private Customer customer(CustomerId id) {
        return customers.findById(id.value()).orElseThrow(() -> new NotFound("customer", id));
    }
}
