package aftersales.notice;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told. Nobody who is disabled; somebody in two parts is told once all the same. */
@Component
class Recipients {

    private static final Actor SYSTEM = Actor.system("notice");

    private final AccountQueries accounts;
    private final OrganizationQueries organizations;

    Recipients(AccountQueries accounts, OrganizationQueries organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** The one account, if there is one and it is in use. */
    List<AccountRow> account(@Nullable AccountId id) {
        return id == null ? List.of() : List.of(accounts.get(SYSTEM, id)).stream().filter(AccountRow::enabled).toList();
    }

    /** Of the organisation, or where it has none, of the nearest above it that has: somebody must be told. */
    List<AccountRow> dispatchers(OrganizationId organization) {
        Optional<OrganizationId> asked = Optional.of(organization);
        while (asked.isPresent()) {
            List<AccountRow> found = accounts.withRole(SYSTEM, asked.get(), Role.DISPATCHER);
            if (!found.isEmpty()) {
                return found;
            }
            asked = organizations.above(asked.get());
        }
        return List.of();
    }

    /** Of the organisation and of the one that supervises it. */
    List<AccountRow> managers(OrganizationId organization) {
        var managers = new ArrayList<>(accounts.withRole(SYSTEM, organization, Role.MANAGER));
        organizations.above(organization).ifPresent(above -> managers.addAll(accounts.withRole(SYSTEM, above, Role.MANAGER)));
        return managers;
    }
}
