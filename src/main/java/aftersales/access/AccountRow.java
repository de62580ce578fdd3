package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as lists and other modules see it; never its password. */
public record AccountRow(AccountId id, String login, String name, OrganizationId organization, Set<Role> roles,
        @Nullable String email, @Nullable String phone, @Nullable String language, boolean enabled, boolean invited,
        long version) {
}
