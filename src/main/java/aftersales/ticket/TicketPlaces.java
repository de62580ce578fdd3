package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
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

    TicketPlaces(JdbcClient jdbc, ContractQueries contracts) {
        this.jdbc = jdbc;
        this.contracts = contracts;
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
        if (report.contact() != null && !isContact(report.customer(), report.contact().value())) {
            throw Refusal.of("contact", "ticket.report.contact");
        }
        return site == null ? atCustomer(report.customer()) : atSite(report.customer(), site);
    }

    private void requireCustomer(Actor actor, CustomerId customer) {
        var scope = Scope.of(actor);
        boolean found = jdbc.sql("select exists (select from customer_reach r where r.customer_id = :id and "
                + scope.clause("r.organization_id") + ")").param("id", customer.value()).params(scope.params())
                .query(Boolean.class).single();
        if (!found) {
            throw Refusal.of("customer", "ticket.report.customer");
        }
    }

    private Optional<SiteId> siteOf(Actor actor, CustomerId customer, EquipmentId equipment) {
        return jdbc.sql("""
                select s.id from product_equipment e join customer_site s on s.id = e.site_id
                where e.id = ? and s.customer_id = ?
                """).params(equipment.value(), customer.value()).query(Long.class).optional().map(SiteId::new);
    }

    private boolean isContact(CustomerId customer, long contact) {
        return jdbc.sql("select exists (select from customer_contact where id = ? and customer_id = ?)")
                .params(contact, customer.value()).query(Boolean.class).single();
    }

    private Located atSite(CustomerId customer, SiteId site) {
        return jdbc.sql("""
                select o.id, o.zone from customer_site s join organization o on o.id = s.organization_id
                where s.id = ? and s.customer_id = ?
                """).params(site.value(), customer.value())
                .query((row, n) -> new Located(new OrganizationId(row.getLong(1)), ZoneId.of(row.getString(2)), site)).optional()
                .orElseThrow(() -> Refusal.of("site", "ticket.report.site"));
    }

    private Located atCustomer(CustomerId customer) {
        return jdbc.sql("select o.id, o.zone from customer c join organization o on o.id = c.organization_id where c.id = ?")
                .param(customer.value())
                .query((row, n) -> new Located(new OrganizationId(row.getLong(1)), ZoneId.of(row.getString(2)), null)).single();
    }

    /** The most specific contract in force at that moment: the equipment's, the site's, the customer's. */
    Optional<ContractRow> contract(OpenTicket report, Located located, Instant at) {
        if (report.equipment() != null) {
            return contracts.forEquipment(report.equipment(), at);
        }
        return located.site() != null ? contracts.forSite(located.site(), at) : contracts.forCustomer(report.customer(), at);
    }
}
