package aftersales.security;

import java.util.Map;

/**
 * What a module brings to the tests of access: rows in any organisation, and what its routes are sent. A {@code @Component} of
 * the module's test code, found by itself; {@code @Order} by the module's floor, so that later ones find what they build on.
 *
 * <pre>{@code
 * @Component
 * @Order(40)
 * class CustomerSamples implements RouteSamples {
 *     public void plant(Place place) {
 *         CustomerId id = customers.register(place.keeper(), new RegisterCustomer(place.organization(), place.text("customer"), ...));
 *         place.remember(id);
 *         place.row("/customers/{id}", id);
 *         place.row("/api/v1/customers/{id}", id);
 *     }
 *     public Map<String, Body> bodies(Place place) {
 *         return Map.of("POST /customers", Body.form("name", "x", "organization", place.organization()));
 *     }
 * }
 * }</pre>
 */
public interface RouteSamples {

    /**
     * Makes one row of each kind in this place, by the module's services, each text with the place's marker in it
     * ({@link Place#text}, {@link Place#phone}), and says by which path it is asked for.
     */
    default void plant(Place place) {
    }

    /** Makes rows that belong to this person alone, such as his tokens. */
    default void furnish(Person person) {
    }

    /**
     * What is sent to the routes that take something, right in form, with the ids of this place: {@code "POST /customers"} to
     * its body. The ids ({@code CustomerId}, or {@link Body.Ref} for numbers) are exchanged for foreign ones, one at a time.
     */
    default Map<String, Body> bodies(Place place) {
        return Map.of();
    }

    /** What is asked of lists, with the ids of this place: {@code "GET /audit"} to its parameters. */
    default Map<String, Body> questions(Place place) {
        return Map.of();
    }
}
