package aftersales.customer;

import aftersales.kernel.Text;
import aftersales.kernel.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer.
 *
 * @param organization who keeps it; null: as it is, of a new one the actor's own
 * @param active       false: no longer served; kept for the history, not offered any more
 */
public record SaveCustomer(@Nullable OrganizationId organization, String name, CustomerKind kind, @Nullable String remarks,
        boolean active) {

    public SaveCustomer {
        name = Text.required("name", name, 120);
        remarks = Text.optional("remarks", remarks, 2000);
    }
}
