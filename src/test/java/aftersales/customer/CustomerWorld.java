package aftersales.customer;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers for tests. */
final class CustomerWorld {

    private CustomerWorld() {
    }

    static SaveCustomer customer(String name) {
        return customer(null, name);
    }

    static SaveCustomer customer(@Nullable OrganizationId organization, String name) {
        return new SaveCustomer(organization, name, CustomerKind.ENTERPRISE, null, true);
    }

    static SaveContact contact(String name, String... phones) {
        return new SaveContact(null, name, null, List.of(phones));
    }

    /** A customer with one site, whose people can be called there. */
    static Registered register(CustomerService service, Actor actor, String name, String region, String contact, String phone) {
        return service.register(actor, new RegisterCustomer(customer(name), new SaveSite(name + "现场", "滨河路 12 号", region), contact(contact, phone)));
    }
}
