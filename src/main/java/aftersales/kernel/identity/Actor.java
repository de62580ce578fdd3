package aftersales.kernel.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and how far his reach goes. Every service takes one as its first argument; nothing is done by nobody.
 *
 * @param account      the account, or null when the application itself acts
 * @param name         the name as it stood at that moment; kept in histories, so that they survive a renamed account
 * @param organization root of the rows in reach (this organisation and all below it), or null for every row: only
 *                     {@link #system} makes such an actor
 * @param roles        what he may do; empty for the application itself
 */
public record Actor(@Nullable AccountId account, String name, @Nullable OrganizationId organization, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
        if ((account == null) != (organization == null)) {
            throw new IllegalArgumentException("an account has an organisation, the application has neither");
        }
    }

    /** The application itself, acting in the named capacity ("demonstration", "clock"): reaches every row. */
    public static Actor system(String capacity) {
        return new Actor(null, capacity, null, Set.of());
    }

    public boolean isSystem() {
        return account == null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The application itself may do everything; a person needs one of the roles. */
    public boolean isAnyOf(Role first, Role... others) {
        if (isSystem() || roles.contains(first)) {
            return true;
        }
        for (Role other : others) {
            if (roles.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
