package aftersales.product.web;

import aftersales.customer.CustomerQueries;
import aftersales.customer.SiteQueries;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.ModelQueries;
import aftersales.webkit.list.ListRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of whom, where and what the list shows, when it was narrowed to one: filter to name, to be taken away again. */
@Component
class EquipmentNarrowing {

    private final CustomerQueries customers;
    private final SiteQueries sites;
    private final ModelQueries models;

    EquipmentNarrowing(CustomerQueries customers, SiteQueries sites, ModelQueries models) {
        this.customers = customers;
        this.sites = sites;
        this.models = models;
    }

    Map<String, String> of(Actor actor, ListRequest request) {
        Map<String, String> named = new LinkedHashMap<>();
        CustomerId customer = request.id("customer", CustomerId::new);
        SiteId site = request.id("site", SiteId::new);
        ModelId model = request.id("model", ModelId::new);
        name(named, "customer", customer, () -> customers.get(actor, customer).customer().name());
        name(named, "site", site, () -> sites.get(actor, site).name());
        name(named, "model", model, () -> models.get(actor, model).code());
        return named;
    }

    private static void name(Map<String, String> named, String filter, @Nullable Record id, Supplier<String> name) {
        if (id != null) {
            try {
                named.put(filter, name.get());
            } catch (NotFound outOfReach) {
                named.put(filter, id.toString());
            }
        }
    }

    /** Where a new device of this list goes. */
    static String newPath(ListRequest request) {
        for (String filter : new String[] {"site", "customer"}) {
            Long id = request.number(filter);
            if (id != null) {
                return "/equipment/new?" + filter + "=" + id;
            }
        }
        return "/equipment/new";
    }
}
