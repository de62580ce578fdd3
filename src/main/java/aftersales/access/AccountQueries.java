package aftersales.access;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts in the actor's reach. */
@Component
@Transactional(readOnly = true)
public class AccountQueries {

    /** {@code q} is found in name, login, mail and phone; {@code state} is {@link State}. */
    public static final Listing LISTING = Listing.by("a.id").sort("name", "a.name", SortType.TEXT).sort("login", "a.login", SortType.TEXT)
            .sort("organization", "o.name", SortType.TEXT).filters("q", "role", "organization", "state");

    private static final String COLUMNS = """
            a.id, o.name as organization_name, a.login, a.name, a.organization_id, a.email, a.phone, a.language, a.enabled, a.version,
            a.password_hash is null as invited,
            array(select role from access_account_role r where r.account_id = a.id) as roles""";

    private static final String TABLES = "access_account a join access_organization o on o.id = a.organization_id";

    private final JdbcClient jdbc;

    /** How an account stands. */
    public enum State {
        ACTIVE,
        /** Has not chosen a password yet. */
        INVITED,
        DISABLED
    }

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if unknown or out of reach */
    public AccountRow get(Actor actor, AccountId id) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where a.id = :id and " + scope.clause("a.organization_id"))
                .param("id", id.value()).params(scope.params()).query((row, n) -> account(row)).optional()
                .orElseThrow(() -> new NotFound("account", id));
    }

    /** Those in reach, for administrators. */
    public Page<AccountRow> list(Actor actor, ListRequest request) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        var scope = Scope.of(actor);
        OrganizationId organization = request.id("organization", OrganizationId::new);
        return ListSql.select(COLUMNS).from(TABLES).where(scope.clause("a.organization_id"), scope.params())
                .whenPresent(organization == null ? null : organization.value(), "a.organization_id = :organization", "organization")
                .whenPresent(request.choices("role", Role.class),
                        "exists (select from access_account_role r where r.account_id = a.id and r.role in (:roles))", "roles")
                .whenPresent(request.choices("state", State.class), "case when not a.enabled then 'DISABLED'"
                        + " when a.password_hash is null then 'INVITED' else 'ACTIVE' end in (:states)", "states")
                .whenPresent(like(request.text("q")), "lower(a.name || ' ' || a.login || ' ' || coalesce(a.email, '') || ' '"
                        + " || coalesce(a.phone, '')) like :q", "q")
                .page(jdbc, request, (row, n) -> account(row));
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** Who works in exactly this organisation: enabled accounts, by name; at most 500. For everybody in whose reach it is. */
    public List<AccountRow> staff(Actor actor, OrganizationId organization) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where a.organization_id = :organization and a.enabled and "
                        + scope.clause("a.organization_id") + " order by a.name, a.id limit 500")
                .param("organization", organization.value()).params(scope.params()).query((row, n) -> account(row)).list();
    }

    /** Enabled accounts of this organisation and all below it, as far as they are in reach; by name; at most 500. */
    public List<AccountRow> staffBelow(Actor actor, OrganizationId organization) {
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where a.enabled and a.organization_id in"
                        + " (select descendant_id from access_scope where ancestor_id = :organization) and " + scope.clause("a.organization_id")
                        + " order by a.name, a.id limit 500")
                .param("organization", organization.value()).params(scope.params()).query((row, n) -> account(row)).list();
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
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where " + where + """
                 and a.enabled and exists (select from access_account_role r where r.account_id = a.id and r.role = :role)
                 and """ + " " + scope.clause("a.organization_id") + " order by a.name, a.id limit 500")
                .param("organization", organization.value()).param("role", role.name()).params(scope.params())
                .query((row, n) -> account(row)).list();
    }

    /** These accounts as far as they are in reach, enabled or not, by name. */
    public List<AccountRow> named(Actor actor, Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where a.id in (:ids) and " + scope.clause("a.organization_id")
                + " order by a.name, a.id").param("ids", ids.stream().map(AccountId::value).toList()).params(scope.params())
                .query((row, n) -> account(row)).list();
    }

    /** The accounts with these logins as far as they are in reach, enabled or not, by name. Case does not matter. */
    public List<AccountRow> withLogins(Actor actor, Collection<String> logins) {
        if (logins.isEmpty()) {
            return List.of();
        }
        var scope = Scope.of(actor);
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where lower(a.login) in (:logins) and " + scope.clause("a.organization_id")
                + " order by a.name, a.id").param("logins", logins.stream().map(login -> login.toLowerCase(Locale.ROOT)).toList())
                .params(scope.params()).query((row, n) -> account(row)).list();
    }

    /** Whether anybody can sign in at all; false on an empty database. */
    public boolean any() {
        return jdbc.sql("select exists (select from access_account)").query(Boolean.class).single();
    }

    static AccountRow account(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new AccountRow(new AccountId(row.getLong("id")), row.getString("login"), row.getString("name"),
                new OrganizationId(row.getLong("organization_id")), row.getString("organization_name"), roles, row.getString("email"), row.getString("phone"),
                row.getString("language"), row.getBoolean("enabled"), row.getBoolean("invited"), row.getLong("version"));
    }
}
