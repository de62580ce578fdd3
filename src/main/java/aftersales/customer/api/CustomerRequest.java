package aftersales.customer.api;

import aftersales.customer.CustomerKind;
import aftersales.customer.SaveCustomer;
import aftersales.kernel.identity.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a program changes it.
 *
 * @param organization who keeps it; as it is unless said
 * @param active       true unless said
 */
record CustomerRequest(@NotBlank @Nullable String name, @NotNull @Nullable CustomerKind kind, @Positive @Nullable Long organization,
        @Nullable String remarks, @Nullable Boolean active) {

    SaveCustomer toCommand() {
        if (name == null || kind == null) {
            throw new IllegalStateException("validated before");
        }
        return new SaveCustomer(organization == null ? null : new OrganizationId(organization), name, kind, remarks,
                !Boolean.FALSE.equals(active));
    }
}
