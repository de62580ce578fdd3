package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as lists and other modules see it; never its password.
 *
 * @param roles   what it may do, in the order of {@link Role}
 * @param enabled false: cannot sign in
 * @param invited has no password yet
 */
public record AccountRow(AccountId id, String login, String name, OrganizationId organization, String organizationName, Set<Role> roles,
        @Nullable String email, @Nullable String phone, @Nullable String language, boolean enabled, boolean invited,
        long version) {
}
