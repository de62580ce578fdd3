package aftersales.customer;

import aftersales.access.AuditTrail;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds and changes the people to talk to. Agents, managers and administrators do: of a site whoever reaches the site, of the
 * customer as a whole whoever reaches the customer.
 */
@Service
@Transactional
public class ContactService {

    private final ContactRepository contacts;
    private final CustomerRepository customers;
    private final SiteRepository sites;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactService(ContactRepository contacts, CustomerRepository customers, SiteRepository sites, Rights rights, AuditTrail audit,
            ApplicationEventPublisher events, Clock clock) {
        this.contacts = contacts;
        this.customers = customers;
        this.sites = sites;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if the site is another customer's, or a phone number is none */
    public ContactId add(Actor actor, CustomerId customer, SaveContact details) {
        rights.requireWriter(actor);
        rights.requireCustomer(actor, customer);
        OrganizationId organization = organization(actor, customer, details.site());
        Contact contact = contacts.saveAndFlush(new Contact(customer, details, clock.instant()));
        audit.record(actor, organization, "contact", contact.id().toString(), "added",
                Map.of("customer", customer, "name", contact.name()));
        return contact.id();
    }

    /**
     * @throws NotFound if out of reach
     * @throws Conflict if it was changed since {@code version}
     */
    public void change(Actor actor, ContactId id, long version, SaveContact details) {
        rights.requireWriter(actor);
        Contact contact = contacts.findById(id.value()).orElseThrow(() -> new NotFound("contact", id));
        if (contact.site() == null) {
            rights.requireCustomer(actor, contact.customer());
        } else {
            rights.requireSite(actor, contact.site());
        }
        Conflict.check("contact", version, contact.version());
        OrganizationId organization = organization(actor, contact.customer(), details.site());
        contact.change(details);
        contacts.saveAndFlush(contact);
        audit.record(actor, organization, "contact", id.toString(), "changed", Map.of("name", contact.name(), "active", details.active()));
        events.publishEvent(new ContactChanged(id, contact.customer()));
    }

    /** Whose row the contact is; checks that the site can be seen and is one of the customer's. */
    private OrganizationId organization(Actor actor, CustomerId customer, @Nullable SiteId site) {
        if (site == null) {
            return customers.findById(customer.value()).orElseThrow(() -> new NotFound("customer", customer)).organization();
        }
        rights.requireSite(actor, site);
        return sites.findById(site.value()).filter(found -> found.customer().equals(customer)).map(Site::organization)
                .orElseThrow(() -> Refusal.of("site", "customer.contact.site"));
    }
}
