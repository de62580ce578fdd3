package aftersales.access;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps accounts. An administrator rules the accounts of his own organisation and below, and no others; nobody takes his own
 * rights or his own place from himself, so that no organisation is left without an administrator by a slip.
 */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final ScopeTree scopes;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    AccountService(AccountRepository accounts, ScopeTree scopes, Passwords passwords, Sessions sessions, AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an account without a password; its holder chooses one through an invitation ({@link Invitations}).
     *
     * @throws Refusal if the login is malformed or taken, or no role is given
     */
    public AccountId create(Actor actor, SaveAccount details) {
        check(actor, details);
        Account account = save(new Account(details, clock.instant()));
        audit.record(actor, details.organization(), "account", details.login(), "created", Map.of("roles", sorted(details.roles())));
        return account.id();
    }

    /** @throws Conflict if it was changed since {@code version} */
    public void change(Actor actor, AccountId id, long version, SaveAccount details) {
        Account account = find(actor, id);
        Conflict.check("account", version, account.version());
        check(actor, details);
        OrganizationId left = account.organization();
        if (id.equals(actor.account())) {
            requireKept(details, left);
        }
        String before = account.login() + ", " + sorted(account.roles()) + (account.enabled() ? "" : ", disabled");
        account.change(details);
        save(account);
        if (!details.enabled()) {
            sessions.endAll(id);
        }
        Map<String, ?> changes = Map.of("before", before, "roles", sorted(details.roles()), "enabled", details.enabled());
        if (!left.equals(details.organization())) {
            audit.record(actor, left, "account", details.login(), "moved away", changes);
        }
        audit.record(actor, details.organization(), "account", details.login(), "changed", changes);
    }

    /**
     * Sets a password and signs the account out everywhere. For the application itself, and for the holder, who has proved that
     * he is the one: no administrator ever knows a password.
     *
     * @throws Refusal on {@code password} if it is too weak
     */
    public void setPassword(Actor actor, AccountId id, String password) {
        if (!actor.isSystem() && !id.equals(actor.account())) {
            throw new NotFound("account", id);
        }
        Account account = accounts.findById(id.value()).orElseThrow(() -> new NotFound("account", id));
        passwords.check(password, account.login(), account.name());
        account.setPassword(passwords.encode(password), clock.instant());
        sessions.endAll(id);
        audit.record(actor, account.organization(), "account", account.login(), "password set", Map.of());
    }

    private static void requireKept(SaveAccount details, OrganizationId own) {
        if (!details.enabled()) {
            throw Refusal.of("enabled", "access.account.self");
        }
        if (!details.roles().contains(Role.ADMINISTRATOR)) {
            throw Refusal.of("roles", "access.account.self");
        }
        if (!details.organization().equals(own)) {
            throw Refusal.of("organization", "access.account.self");
        }
    }

    private Account find(Actor actor, AccountId id) {
        Account account = accounts.findById(id.value()).orElseThrow(() -> new NotFound("account", id));
        if (!scopes.reaches(actor, account.organization())) {
            throw new NotFound("account", id);
        }
        return account;
    }

    private Account save(Account account) {
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("access_account_login")) {
                throw Refusal.of("login", "access.account.login.taken", account.login());
            }
            throw e;
        }
    }

    private void check(Actor actor, SaveAccount details) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        scopes.requireReach(actor, details.organization());
        if (!Account.isLogin(details.login())) {
            throw Refusal.of("login", "access.account.login.form");
        }
        if (details.roles().isEmpty()) {
            throw Refusal.of("roles", "access.account.roles.none");
        }
    }

    private static Set<Role> sorted(Set<Role> roles) {
        return new TreeSet<>(roles);
    }
}
