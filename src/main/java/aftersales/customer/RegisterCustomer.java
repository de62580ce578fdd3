package aftersales.customer;

import org.jspecify.annotations.Nullable;

/**
 * A new customer, with the first place and the first person where they are known: what an unknown caller tells.
 *
 * @param contact is at that place, whatever site he names himself
 */
public record RegisterCustomer(SaveCustomer customer, @Nullable SaveSite site, @Nullable SaveContact contact) {
}
