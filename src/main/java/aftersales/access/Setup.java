package aftersales.access;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import java.time.Duration;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator of an empty database: a one-time address printed in the log, valid for a day, makes the
 * headquarters and his account. Each start on a database that is still empty prints a new one; the old one ends.
 */
@Service
public class Setup {

    public static final String PURPOSE = "setup";
    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final AccountQueries accounts;
    private final AccountService service;
    private final PublicLinks links;
    private final ObjectProvider<FirstOrganization> organizations;
    private final JdbcClient jdbc;
    private final Environment environment;

    Setup(AccountQueries accounts, AccountService service, PublicLinks links, ObjectProvider<FirstOrganization> organizations,
            JdbcClient jdbc, Environment environment) {
        this.accounts = accounts;
        this.service = service;
        this.links = links;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** What the first administrator types. */
    public record Begin(String organization, String zone, String login, String name, String password) {
    }

    /** Prints the address once the application answers; whatever fills an empty database by itself has done so by then. */
    @EventListener(ApplicationReadyEvent.class)
    public void announce() {
        String port = environment.getProperty("local.server.port");
        if (port == null || accounts.any()) {
            return;
        }
        String secret = links.make(Actor.system("setup"), PURPOSE, "first administrator", null, Duration.ofDays(1));
        LOG.warn("This database is empty. Set up the first administrator at  http://localhost:{}/setup/{}  (valid for one day)", port, secret);
    }

    /** @throws NotFound if the address is unknown, used up or ended, or somebody was there first */
    @Transactional(readOnly = true)
    public void require(String secret) {
        links.open(PURPOSE, secret).filter(link -> !accounts.any()).orElseThrow(() -> new NotFound("setup", "address"));
    }

    /** @throws Refusal on a field; the address then stays good */
    @Transactional
    public AccountId begin(String secret, Begin begin) {
        jdbc.sql("lock table access_account in share row exclusive mode").update();
        require(secret);
        links.use(PURPOSE, secret).orElseThrow(() -> new NotFound("setup", "address"));
        Actor setup = Actor.system("setup");
        OrganizationId headquarters = organizations.getObject().found(setup, begin.organization(), begin.zone());
        AccountId id = service.create(setup, new SaveAccount(headquarters, begin.login(), begin.name(), null, null, true,
                EnumSet.of(Role.ADMINISTRATOR, Role.MANAGER)));
        service.setPassword(setup, id, begin.password());
        return id;
    }
}
