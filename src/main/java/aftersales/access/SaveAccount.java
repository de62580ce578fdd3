package aftersales.access;

import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account.
 *
 * @param login   what is typed at sign-in; kept in lower case, unique in the whole company
 * @param enabled false: cannot sign in, and is signed out everywhere at once
 */
public record SaveAccount(OrganizationId organization, String login, String name, @Nullable String email,
        @Nullable String phone, boolean enabled, Set<Role> roles) {

    public SaveAccount {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        email = blankIsNone(email);
        phone = blankIsNone(phone);
        roles = Set.copyOf(roles);
    }

    static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
