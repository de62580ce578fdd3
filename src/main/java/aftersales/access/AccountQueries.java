package aftersales.access;

import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class AccountQueries {

    static final String COLUMNS = """
            a.id, a.login, a.name, a.organization_id, a.email, a.phone, a.language, a.enabled, a.version,
            a.password_hash is null as invited,
            array(select role from access_account_role r where r.account_id = a.id) as roles""";

    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if unknown or out of reach */
    public AccountRow get(Actor actor, AccountId id) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from access_account a where a.id = :id and " + scope.clause("a.organization_id"))
                .param("id", id.value()).params(scope.params()).query((row, n) -> account(row)).optional()
                .orElseThrow(() -> new NotFound("account", id));
    }

    /** Enabled accounts with the role, in exactly this organisation; by name; at most 500. */
    public List<AccountRow> withRole(Actor actor, OrganizationId organization, Role role) {
        return enabledWithRole(actor, organization, role, "a.organization_id = :organization");
    }

    /** Enabled accounts with the role, in this organisation and all below it; by name; at most 500. */
    public List<AccountRow> withRoleBelow(Actor actor, OrganizationId organization, Role role) {
        return enabledWithRole(actor, organization, role,
                "a.organization_id in (select descendant_id from access_scope where ancestor_id = :organization)");
    }

    private List<AccountRow> enabledWithRole(Actor actor, OrganizationId organization, Role role, String where) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from access_account a where " + where + """
                 and a.enabled and exists (select from access_account_role r where r.account_id = a.id and r.role = :role)
                 and """ + " " + scope.clause("a.organization_id") + " order by a.name, a.id limit 500")
                .param("organization", organization.value()).param("role", role.name()).params(scope.params())
                .query((row, n) -> account(row)).list();
    }

    /** Whether anybody can sign in at all; false on an empty database. */
    public boolean any() {
        return jdbc.sql("select exists (select from access_account)").query(Boolean.class).single();
    }

    static AccountRow account(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toSet());
        return new AccountRow(new AccountId(row.getLong("id")), row.getString("login"), row.getString("name"),
                new OrganizationId(row.getLong("organization_id")), roles, row.getString("email"), row.getString("phone"),
                row.getString("language"), row.getBoolean("enabled"), row.getBoolean("invited"), row.getLong("version"));
    }
}
