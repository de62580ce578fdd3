package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in with this request, as the database says now.
 *
 * @param zone     the zone of his organisation's days and hours, in which he reads times
 * @param language what the account chose, {@code en} or {@code zh-CN}; null: as the browser says
 * @param session  the browser's session, or null where an API token speaks
 * @param readOnly an API token that may only read
 */
public record SignedIn(AccountId account, String login, String name, OrganizationId organization, ZoneId zone,
        Set<Role> roles, @Nullable String language, @Nullable Long session, boolean readOnly) {

    public Actor actor() {
        return new Actor(account, name, organization, roles);
    }
}
