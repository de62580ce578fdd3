package aftersales.access;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do with his own account, and with no other. */
@Service
public class ProfileService {

    private final AccountRepository accounts;
    private final AccountService service;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    ProfileService(AccountRepository accounts, AccountService service, Passwords passwords, Attempts attempts, Sessions sessions,
            AuditTrail audit, JdbcClient jdbc) {
        this.accounts = accounts;
        this.service = service;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Where the holder is reached, and in which language he reads.
     *
     * @param language {@code en} or {@code zh-CN}; null: as the browser says
     */
    @Transactional
    public void change(Actor actor, @Nullable String email, @Nullable String phone, @Nullable String language) {
        Account account = own(actor);
        account.reachAt(SaveAccount.blankIsNone(email), SaveAccount.blankIsNone(phone));
        account.speak(SaveAccount.blankIsNone(language));
        audit.record(actor, account.organization(), "account", account.login(), "changed", Map.of("by", "holder"));
    }

    /** The language of the holder's pages; null: as the browser says. No new version: nobody who edits the account is disturbed. */
    public void speak(Actor actor, @Nullable String language) {
        jdbc.sql("update access_account set language = ? where id = ?").params(language, own(actor).id().value()).update();
    }

    /**
     * The holder changes his password; every browser is signed out.
     *
     * @throws Refusal on {@code current} or {@code password}, or when the current one was guessed too often
     */
    public void changePassword(Actor actor, String current, String password) {
        Account account = own(actor);
        var limit = Attempts.Limit.ofAccount(account.id().value());
        attempts.count(limit);
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refusal.of("current", "access.password.wrong");
        }
        attempts.succeeded(limit);
        service.setPassword(actor, account.id(), password);
    }

    /** A new session for the browser that has just changed the password; its secret, told this once. */
    public String signInAgain(Actor actor, @Nullable String agent) {
        return sessions.begin(own(actor).id(), agent);
    }

    /** The browsers in which the holder is signed in, the last used first. */
    public List<SessionRow> sessions(SignedIn holder) {
        return sessions.of(holder.account(), holder.session());
    }

    /** @throws NotFound if it is no session of the holder */
    public void endSession(SignedIn holder, long session) {
        if (!sessions.end(holder.account(), session)) {
            throw new NotFound("session", session);
        }
    }

    /** Ends all but the one the holder uses now. */
    public void endOtherSessions(SignedIn holder) {
        sessions.endAllBut(holder.account(), holder.session());
    }

    private Account own(Actor actor) {
        AccountId id = actor.account();
        if (id == null) {
            throw new IllegalArgumentException("the application has no account");
        }
        return accounts.findById(id.value()).orElseThrow(() -> new NotFound("account", id));
    }
}
