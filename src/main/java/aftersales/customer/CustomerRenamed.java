package aftersales.customer;

import aftersales.kernel.identity.CustomerId;

/** A customer has another name now. Whoever keeps its name in a search text renews it in the same transaction. */
public record CustomerRenamed(CustomerId id, String name) {
}
