package aftersales.customer;

import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.CustomerId;

/** A contact was changed: his name, numbers or place. */
public record ContactChanged(ContactId id, CustomerId customer) {
}
