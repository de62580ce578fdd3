package aftersales.customer;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers and changes customers. Agents, managers and administrators do. A customer is changed within the reach of the
 * organisation that keeps it; who only answers for one of its sites reads it.
 */
@Service
@Transactional
public class CustomerService {

    private final CustomerRepository customers;
    private final SiteService sites;
    private final ContactService contacts;
    private final Rights rights;
    private final ScopeTree scopes;
    private final SiteCoverage coverage;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerService(CustomerRepository customers, SiteService sites, ContactService contacts, Rights rights, ScopeTree scopes,
            SiteCoverage coverage, AuditTrail audit, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.customers = customers;
        this.sites = sites;
        this.contacts = contacts;
        this.rights = rights;
        this.scopes = scopes;
        this.coverage = coverage;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Gives the new customer its number and makes the first site and contact with it, all or nothing. */
    public Registered register(Actor actor, RegisterCustomer details) {
        rights.requireWriter(actor);
        OrganizationId organization = organization(actor, details.customer());
        String number = "C-%06d".formatted(jdbc.sql("select nextval('customer_number')").query(Long.class).single());
        Customer customer = customers.saveAndFlush(new Customer(number, organization, details.customer(), clock.instant()));
        audit.record(actor, organization, "customer", number, "registered", Map.of("name", customer.name()));
        SiteId site = details.site() == null ? null : sites.add(actor, customer.id(), details.site());
        ContactId contact = details.contact() == null ? null : contacts.add(actor, customer.id(), details.contact().at(site));
        return new Registered(customer.id(), number, site, contact);
    }

    private OrganizationId organization(Actor actor, SaveCustomer details) {
        OrganizationId organization = details.organization() == null ? actor.organization() : details.organization();
        if (organization == null) {
            throw new IllegalArgumentException("the application says whose customer it is");
        }
        scopes.requireReach(actor, organization);
        return organization;
    }

    /**
     * @throws NotFound if out of reach
     * @throws Refusal  if the actor's organisation only answers for one of its sites
     * @throws Conflict if it was changed since {@code version}
     */
    public void change(Actor actor, CustomerId id, long version, SaveCustomer details) {
        rights.requireWriter(actor);
        rights.requireCustomer(actor, id);
        Customer customer = customers.findById(id.value()).orElseThrow(() -> new NotFound("customer", id));
        OrganizationId before = customer.organization();
        if (!rights.reaches(actor, before)) {
            throw Refusal.because("customer.kept.elsewhere");
        }
        Conflict.check("customer", version, customer.version());
        OrganizationId after = details.organization() == null ? before : details.organization();
        scopes.requireReach(actor, after);
        Map<String, Object> changes = new LinkedHashMap<>();
        boolean renamed = !customer.name().equals(details.name());
        if (renamed) {
            changes.put("name", customer.name() + " -> " + details.name());
        }
        if (!before.equals(after)) {
            changes.put("organization", before + " -> " + after);
        }
        changes.put("active", details.active());
        customer.change(after, details);
        customers.saveAndFlush(customer);
        audit.record(actor, after, "customer", customer.number(), "changed", changes);
        if (!before.equals(after)) {
            coverage.reassign(actor, id);
        }
        if (renamed) {
            events.publishEvent(new CustomerRenamed(id, details.name()));
        }
    }
}
