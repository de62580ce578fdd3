package aftersales.ticket;

import aftersales.customer.ContactChanged;
import aftersales.customer.CustomerRenamed;
import aftersales.customer.SiteChanged;
import aftersales.product.EquipmentChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Master data changed below: tickets are found by the new words from then on, in the same transaction. */
@Component
class TicketNews {

    private final TicketSearchText search;

    TicketNews(TicketSearchText search) {
        this.search = search;
    }

    @EventListener
    void on(CustomerRenamed event) {
        search.refreshWhere("customer_id", event.id().value());
    }

    @EventListener
    void on(SiteChanged event) {
        if (event.renamed()) {
            search.refreshWhere("site_id", event.id().value());
        }
    }

    @EventListener
    void on(ContactChanged event) {
        search.refreshWhere("contact_id", event.id().value());
    }

    @EventListener
    void on(EquipmentChanged event) {
        search.refreshWhere("equipment_id", event.id().value());
    }
}
