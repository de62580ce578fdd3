package aftersales.access;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps accounts. An administrator rules the accounts of his own organisation and below, and no others; nobody takes the
 * administrator's role from himself, so that no organisation is left without one by a slip.
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
     * Makes an account without a password; its holder chooses one through an invitation ({@link PublicLinks}).
     *
     * @throws Refusal if the login is taken or no role is given
     */
    public AccountId create(Actor actor, SaveAccount details) {
        check(actor, details);
        Account account;
        try {
            account = accounts.saveAndFlush(new Account(details, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of("login", "access.account.login.taken", details.login());
        }
        audit.record(actor, details.organization(), "account", details.login(), "created", Map.of("roles", details.roles()));
        return account.id();
    }

    public void change(Actor actor, AccountId id, long version, SaveAccount details) {
        Account account = find(actor, id);
        Conflict.check("account", version, account.version());
        check(actor, details);
        if (id.equals(actor.account()) && (!details.enabled() || !details.roles().contains(Role.ADMINISTRATOR))) {
            throw Refusal.of("roles", "access.account.self");
        }
        var before = account.roles();
        account.change(details);
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of("login", "access.account.login.taken", details.login());
        }
        if (!details.enabled()) {
            sessions.endAll(id);
        }
        audit.record(actor, details.organization(), "account", details.login(), "changed",
                Map.of("roles", before + " -> " + details.roles(), "enabled", details.enabled()));
    }

    /** Sets the password of the account an invitation or reset was made for, and signs it out everywhere. */
    public void setPassword(Actor actor, AccountId id, String password) {
        Account account = accounts.findById(id.value()).orElseThrow(() -> new NotFound("account", id));
        passwords.check(password, account.login(), account.name());
        account.setPassword(passwords.encode(password), clock.instant());
        sessions.endAll(id);
        audit.record(actor, account.organization(), "account", account.login(), "password set", Map.of());
    }

    /** The holder changes his own password; his other browsers are signed out, this one too. */
    public void changeOwnPassword(Actor actor, String current, String password) {
        Account account = own(actor);
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refusal.of("current", "access.password.wrong");
        }
        setPassword(actor, account.id(), password);
    }

    /** The language of the holder's pages; null: as the browser says. */
    public void speak(Actor actor, @Nullable String language) {
        own(actor).speak(language);
    }

    private Account own(Actor actor) {
        if (actor.account() == null) {
            throw new IllegalArgumentException("the application has no account");
        }
        return accounts.findById(actor.account().value()).orElseThrow(() -> new NotFound("account", actor.name()));
    }

    private Account find(Actor actor, AccountId id) {
        Account account = accounts.findById(id.value()).orElseThrow(() -> new NotFound("account", id));
        scopes.requireReach(actor, account.organization());
        return account;
    }

    private void check(Actor actor, SaveAccount details) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        scopes.requireReach(actor, details.organization());
        if (details.roles().isEmpty()) {
            throw Refusal.of("roles", "access.account.roles.none");
        }
    }
}
