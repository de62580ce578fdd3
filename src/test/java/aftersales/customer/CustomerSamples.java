package aftersales.customer;

import aftersales.kernel.identity.SiteId;
import aftersales.security.Body;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class CustomerSamples implements RouteSamples {

    private final CustomerService customers;

    CustomerSamples(CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public void plant(Place place) {
        Registered made = customers.register(place.keeper(), new RegisterCustomer(
                new SaveCustomer(place.organization(), place.text("customer"), CustomerKind.values()[0], place.text("remarks"), true),
                new SaveSite(place.text("site"), place.text("address"), place.region()),
                new SaveContact(null, place.text("caller"), place.text("keeper"), List.of(place.phone()), place.code("mail") + "@example.com", true)));
        place.remember(made.customer());
        if (made.site() == null || made.contact() == null) {
            throw new IllegalStateException("registered without its site and its contact");
        }
        place.remember(made.site());
        place.remember(made.contact());
        place.row("/customers/{id}", made.customer());
        place.row("/sites/{id}", made.site());
        place.row("/contacts/{id}", made.contact());
        place.row("/api/v1/customers/{id}", made.customer());
        place.row("/api/v1/sites/{id}", made.site());
        place.row("/api/v1/contacts/{id}", made.contact());
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Map<String, Body> bodies = new HashMap<>();
        Body customer = Body.form("submission", "sample", "name", "Sample", "kind", "ENTERPRISE", "organization", place.organization(),
                "version", 0);
        bodies.put("POST /customers", customer);
        bodies.put("POST /customers/{id}", customer);
        Body site = Body.form("name", "Sample", "region", "6401", "organization", place.organization(), "version", 0);
        bodies.put("POST /customers/{id}/sites", site);
        bodies.put("POST /sites/{id}", site);
        Body contact = Body.form("name", "Sample", "site", place.recall(SiteId.class), "phones", "13900001111", "version", 0);
        bodies.put("POST /customers/{id}/contacts", contact);
        bodies.put("POST /contacts/{id}", contact);
        Body customerJson = Body.json("name", "Sample", "kind", "ENTERPRISE", "organization", place.organization());
        bodies.put("POST /api/v1/customers", customerJson);
        bodies.put("PUT /api/v1/customers/{id}", customerJson);
        Body siteJson = Body.json("name", "Sample", "regionCode", "640104", "organization", place.organization());
        bodies.put("POST /api/v1/customers/{customer}/sites", siteJson);
        bodies.put("PUT /api/v1/sites/{id}", siteJson);
        Body contactJson = Body.json("name", "Sample", "site", place.recall(SiteId.class), "phones", List.of("13900001111"));
        bodies.put("POST /api/v1/customers/{customer}/contacts", contactJson);
        bodies.put("PUT /api/v1/contacts/{id}", contactJson);
        return bodies;
    }

    @Override
    public Map<String, Body> questions(Place place) {
        Body asked = Body.form("organization", place.organization());
        return Map.of("GET /customers", asked, "GET /api/v1/customers", asked);
    }
}
