package aftersales.ticket;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.customer.Reach;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.SiteId;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.SlaPolicyQueries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out who answers for a report and by what promise, and that what it names belongs together and lies in the actor's
 * reach: every id of a report is checked, not only the first.
 */
@Component
class TicketPlaces {

    private final JdbcClient jdbc;
    private final ContractQueries contracts;
    private final OrganizationQueries organizations;
    private final SlaPolicyQueries policies;

    TicketPlaces(JdbcClient jdbc, ContractQueries contracts, OrganizationQueries organizations, SlaPolicyQueries policies) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.organizations = organizations;
        this.policies = policies;
    }

    /** What a report is about, with the organisation's zone. */
    record Located(OrganizationId organization, ZoneId zone, @Nullable SiteId site) {
    }

    /**
     * @throws Refusal on {@code customer}, {@code site}, {@code contact} or {@code equipment} if it is unknown, out of reach or
     *                 another customer's: these look alike
     */
    Located locate(Actor actor, OpenTicket report) {
        requireCustomer(actor, report.customer());
        SiteId site = report.site();
        if (report.equipment() != null) {
            SiteId standsAt = siteOf(actor, report.customer(), report.equipment())
                    .orElseThrow(() -> Refusal.of("equipment", "ticket.report.equipment"));
            if (site != null && !site.equals(standsAt)) {
                throw Refusal.of("equipment", "ticket.report.equipment.site");
            }
            site = standsAt;
        }
        if (report.contact() != null) {
            requireContact(actor, report.customer(), report.contact());
        }
        return site == null ? atCustomer(report.customer()) : atSite(actor, report.customer(), site);
    }

    /** @throws Refusal on {@code contact} if he is unknown, out of reach or another customer's */
    void requireContact(Actor actor, CustomerId customer, ContactId contact) {
        var reach = Reach.of(actor);
        boolean found = jdbc.sql("""
                select exists (select from customer_contact k where k.id = :id and k.customer_id = :customer
                and (k.site_id is null or %s))""".formatted(reach.site("k.site_id"))).param("id", contact.value())
                .param("customer", customer.value()).params(reach.params()).query(Boolean.class).single();
        if (!found) {
            throw Refusal.of("contact", "ticket.report.contact");
        }
    }

    private void requireCustomer(Actor actor, CustomerId customer) {
        var reach = Reach.of(actor);
        boolean found = jdbc.sql("select exists (select from customer c where c.id = :id and " + reach.customer("c.id") + ")")
                .param("id", customer.value()).params(reach.params()).query(Boolean.class).single();
        if (!found) {
            throw Refusal.of("customer", "ticket.report.customer");
        }
    }

    /** Who answers a complaint about it: the one that supervises it, or itself where nobody does. */
    OrganizationId above(OrganizationId organization) {
        return organizations.above(organization).orElse(organization);
    }

    private Optional<SiteId> siteOf(Actor actor, CustomerId customer, EquipmentId equipment) {
        var reach = Reach.of(actor);
        return jdbc.sql("""
                select s.id from product_equipment e join customer_site s on s.id = e.site_id
                where e.id = :id and s.customer_id = :customer and\s""" + reach.site("s.id")).param("id", equipment.value())
                .param("customer", customer.value()).params(reach.params()).query(Long.class).optional().map(SiteId::new);
    }

    private Located atSite(Actor actor, CustomerId customer, SiteId site) {
        var reach = Reach.of(actor);
        return jdbc.sql("""
                select o.id, o.zone from customer_site s join organization o on o.id = s.organization_id
                where s.id = :id and s.customer_id = :customer and\s""" + reach.site("s.id")).param("id", site.value())
                .param("customer", customer.value()).params(reach.params())
                .query((row, n) -> new Located(new OrganizationId(row.getLong(1)), ZoneId.of(row.getString(2)), site)).optional()
                .orElseThrow(() -> Refusal.of("site", "ticket.report.site"));
    }

    private Located atCustomer(CustomerId customer) {
        return jdbc.sql("select o.id, o.zone from customer c join organization o on o.id = c.organization_id where c.id = ?")
                .param(customer.value())
                .query((row, n) -> new Located(new OrganizationId(row.getLong(1)), ZoneId.of(row.getString(2)), null)).single();
    }

    /**
     * The promise a report falls under: its contract's, else the standard one of whoever serves the place.
     *
     * @param contract null where none covers it
     */
    Optional<PolicyId> policy(@Nullable ContractRow contract, Located located) {
        return contract != null ? Optional.of(contract.policy()) : policies.standardFor(located.organization());
    }

    /** The most specific contract in force at that moment: the equipment's, the site's, the customer's. */
    Optional<ContractRow> contract(OpenTicket report, Located located, Instant at) {
        if (report.equipment() != null) {
            return contracts.forEquipment(report.equipment(), at);
        }
        return located.site() != null ? contracts.forSite(located.site(), at) : contracts.forCustomer(report.customer(), at);
    }
}
