package aftersales.access;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lets people in. An unknown login, a wrong password, a disabled account and one without a password are answered alike and
 * take the same time; after ten failures of a login from one address (a hundred of an address) it waits for a quarter of an hour.
 */
@Service
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;
    private final String dummy;

    SignIn(AccountRepository accounts, Passwords passwords, Sessions sessions, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.dummy = passwords.encode(Secret.make());
    }

    /**
     * @param address where the request comes from
     * @return the secret for the browser's cookie
     * @throws Refusal always with the same words, or that there were too many attempts
     */
    public String signIn(String login, String password, String address, @Nullable String agent) {
        return sessions.begin(check(login, password, address).id(), agent);
    }

    /** The same check for one request with login and password in it; makes no session. */
    Actor once(String login, String password, String address) {
        Account account = check(login, password, address);
        return new Actor(account.id(), account.name(), account.organization(), account.roles());
    }

    private Account check(String login, String password, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        var pair = Attempts.Limit.ofLogin(Account.isLogin(name) ? name : "?", address);
        var from = Attempts.Limit.ofAddress(address);
        try {
            attempts.count(pair, from);
        } catch (Refusal tooMany) {
            LOG.warn("sign-in refused, too many attempts: {} from {}", printable(name), address);
            throw tooMany;
        }
        Optional<Account> account = Account.isLogin(name) ? accounts.findByLogin(name) : Optional.empty();
        String hash = account.map(Account::passwordHash).orElse(dummy);
        boolean matches = password.length() <= Passwords.LONGEST * 2 && passwords.matches(password, hash);
        if (!matches || account.isEmpty() || !account.get().enabled() || account.get().passwordHash() == null) {
            LOG.warn("sign-in failed: {} from {}", printable(name), address);
            throw Refusal.because("access.login.wrong");
        }
        attempts.succeeded(pair, from);
        LOG.info("signed in: {} from {}", printable(name), address);
        return account.get();
    }

    /** What came from outside must not forge log lines. */
    private static String printable(String text) {
        String safe = text.replaceAll("[^\\p{L}\\p{N}@._-]", "?");
        return safe.length() > 80 ? safe.substring(0, 80) : safe;
    }
}
