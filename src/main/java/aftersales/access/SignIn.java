package aftersales.access;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lets people in. An unknown login, a wrong password, a disabled account and one without a password are answered alike and
 * take the same time; after ten failures of a login from one address (a hundred of an address) it waits a quarter of an hour.
 */
@Service
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    static final String TOO_MANY = "access.login.many";
    private static final int MOST_PER_LOGIN = 10;
    private static final int MOST_PER_ADDRESS = 100;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final String dummy;

    SignIn(AccountRepository accounts, Passwords passwords, Sessions sessions, JdbcClient jdbc) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.dummy = passwords.encode(Secret.make());
    }

    /**
     * @param address where the request comes from
     * @return the secret for the browser's cookie
     * @throws Refusal always with the same words, or that there were too many attempts
     */
    public String signIn(String login, String password, String address, @Nullable String agent) {
        return sessions.begin(check(login, password, address), agent);
    }

    /** The same check for one request with login and password in it; makes no session. */
    SignedIn once(String login, String password, String address) {
        AccountId id = check(login, password, address);
        Account account = accounts.findById(id.value()).orElseThrow();
        return new SignedIn(id, account.login(), account.name(), account.organization(), account.roles(), null, null, false);
    }

    private AccountId check(String login, String password, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        String pair = "login " + address + " " + (name.length() > 100 ? name.substring(0, 100) : name);
        String from = "address " + address;
        if (failures(pair) >= MOST_PER_LOGIN || failures(from) >= MOST_PER_ADDRESS) {
            LOG.warn("sign-in refused, too many failures: {} from {}", printable(name), address);
            throw Refusal.because(TOO_MANY);
        }
        Optional<Account> account = name.isEmpty() ? Optional.empty() : accounts.findByLogin(name);
        String hash = account.map(Account::passwordHash).orElse(dummy);
        boolean matches = password.length() <= Passwords.LONGEST * 2 && passwords.matches(password, hash);
        if (!matches || account.isEmpty() || !account.get().enabled() || account.get().passwordHash() == null) {
            failed(pair);
            failed(from);
            LOG.warn("sign-in failed: {} from {}", printable(name), address);
            throw Refusal.because("access.login.wrong");
        }
        jdbc.sql("delete from access_attempt where key = ? or window_start < now() - interval '1 day'").param(pair).update();
        LOG.info("signed in: {} from {}", printable(name), address);
        return account.get().id();
    }

    private long failures(String key) {
        return jdbc.sql("select coalesce(sum(failures), 0) from access_attempt where key = ? and window_start > now() - interval '15 minutes'")
                .param(key).query(Long.class).single();
    }

    private void failed(String key) {
        jdbc.sql("""
                insert into access_attempt values (?, date_trunc('minute', now()), 1)
                on conflict (key, window_start) do update set failures = access_attempt.failures + 1
                """).param(key).update();
    }

    /** What came from outside must not forge log lines. */
    private static String printable(String text) {
        String safe = text.replaceAll("[^\\p{L}\\p{N}@._-]", "?");
        return safe.length() > 80 ? safe.substring(0, 80) : safe;
    }
}
