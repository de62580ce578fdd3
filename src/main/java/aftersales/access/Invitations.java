package aftersales.access;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people choose their own password, so that no administrator ever knows it: an address for each, good for three days and once. */
@Service
@Transactional
public class Invitations {

    static final Duration VALIDITY = Duration.ofDays(3);
    private static final String PURPOSE = "invitation";

    private final PublicLinks links;
    private final AccountQueries accounts;
    private final AccountService service;
    private final AuditTrail audit;

    Invitations(PublicLinks links, AccountQueries accounts, AccountService service, AuditTrail audit) {
        this.links = links;
        this.accounts = accounts;
        this.service = service;
        this.audit = audit;
    }

    /**
     * Invites the holder of an account, also one who lost his password; an older unused invitation ends.
     *
     * @return the secret part of the address, told this once
     */
    public String invite(Actor actor, AccountId id) {
        if (!actor.isAnyOf(Role.ADMINISTRATOR)) {
            throw Refusal.because("access.refused");
        }
        AccountRow account = accounts.get(actor, id);
        audit.record(actor, account.organization(), "account", account.login(), "invited", Map.of());
        return links.make(actor, PURPOSE, id.toString(), account.organization(), VALIDITY);
    }

    /** @throws NotFound if the address is unknown, used or ended, or the account is disabled */
    @Transactional(readOnly = true)
    public AccountRow open(String secret) {
        return links.open(PURPOSE, secret).map(this::account).filter(AccountRow::enabled)
                .orElseThrow(() -> new NotFound("invitation", "address"));
    }

    /** @throws Refusal if the password is too weak; the address then stays good */
    public void accept(String secret, String password) {
        AccountRow account = links.use(PURPOSE, secret).map(this::account).filter(AccountRow::enabled)
                .orElseThrow(() -> new NotFound("invitation", "address"));
        service.setPassword(new Actor(account.id(), account.name(), account.organization(), account.roles()), account.id(), password);
    }

    private AccountRow account(PublicLinks.Opened link) {
        return accounts.get(Actor.system("invitation"), new AccountId(Long.parseLong(link.subject())));
    }
}
