package aftersales.customer.api;

import aftersales.customer.SaveContact;
import aftersales.kernel.identity.SiteId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to as a program writes him.
 *
 * @param site   where he is; for the customer as a whole unless said
 * @param role   what he does there, in the customer's words
 * @param active true unless said
 */
record ContactRequest(@Positive @Nullable Long site, @NotBlank @Nullable String name, @Nullable String role,
        @Nullable List<@NotNull String> phones, @Nullable String mail, @Nullable Boolean active) {

    SaveContact toCommand() {
        if (name == null) {
            throw new IllegalStateException("validated before");
        }
        return new SaveContact(site == null ? null : new SiteId(site), name, role, phones == null ? List.of() : phones, mail,
                !Boolean.FALSE.equals(active));
    }
}
