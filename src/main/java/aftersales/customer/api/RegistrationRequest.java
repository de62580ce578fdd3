package aftersales.customer.api;

import aftersales.customer.CustomerKind;
import aftersales.customer.RegisterCustomer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * A new customer, with the first place and the first person where they are known.
 *
 * @param organization who keeps it; the caller's own unless said
 * @param site         made with it
 * @param contact      made with it; is at that site
 */
record RegistrationRequest(@NotBlank @Nullable String name, @NotNull @Nullable CustomerKind kind, @Positive @Nullable Long organization,
        @Nullable String remarks, @Nullable Boolean active, @Valid @Nullable SiteRequest site, @Valid @Nullable ContactRequest contact) {

    RegisterCustomer toCommand() {
        return new RegisterCustomer(new CustomerRequest(name, kind, organization, remarks, active).toCommand(),
                site == null ? null : site.toCommand(), contact == null ? null : contact.toCommand());
    }
}
