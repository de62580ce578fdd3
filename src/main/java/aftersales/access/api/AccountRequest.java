package aftersales.access.api;

import aftersales.access.SaveAccount;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of an account. No password: its holder chooses one through an invitation.
 *
 * @param organization id
 * @param enabled      true unless said
 */
record AccountRequest(@NotNull @Positive Long organization, @NotBlank @Size(max = 80) String login, @NotBlank @Size(max = 80) String name,
        @NotEmpty Set<@NotNull Role> roles, @Nullable @Email @Size(max = 254) String email, @Nullable @Size(max = 40) String phone,
        @Nullable Boolean enabled) {

    SaveAccount toCommand() {
        return new SaveAccount(new OrganizationId(organization), login, name, email, phone, enabled == null || enabled, roles);
    }
}
