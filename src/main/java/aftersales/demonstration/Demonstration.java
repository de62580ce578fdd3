package aftersales.demonstration;

import aftersales.access.AccountQueries;
import aftersales.database.DatabasePlace;
import aftersales.database.Lane;
import aftersales.demonstration.DemonstrationCompany.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database once, before the application says it is ready: the company, its customers and promises, and five
 * weeks of tickets up to this moment. A database in which anybody can sign in is left alone; one that an earlier start had only
 * begun to fill was emptied before this one.
 */
@Component
class Demonstration implements ApplicationRunner {

    private static final int WEEKS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemonstrationMode mode;
    private final DatabasePlace database;
    private final AccountQueries accounts;
    private final DemonstrationCompany company;
    private final DemonstrationCustomers customers;
    private final DemonstrationDossier dossier;
    private final DemonstrationHistory history;
    private final Clock clock;

    Demonstration(DemonstrationMode mode, DatabasePlace database, AccountQueries accounts, DemonstrationCompany company, DemonstrationCustomers customers,
            DemonstrationDossier dossier, DemonstrationHistory history, Clock clock) {
        this.mode = mode;
        this.database = database;
        this.accounts = accounts;
        this.company = company;
        this.customers = customers;
        this.dossier = dossier;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode.isOn()) {
            Lane.JOBS.run(() -> {
                if (!accounts.any()) {
                    database.fill(() -> fill(clock.instant(), WEEKS));
                }
            });
        }
    }

    /** @param now the moment up to which the history goes */
    void fill(Instant now, int weeks) {
        LOG.info("Telling the demonstration's last {} weeks, once …", weeks);
        long begun = System.nanoTime();
        DemonstrationCompany.Company founded = company.found();
        var units = customers.register(founded, now);
        dossier.file(founded, now);
        int tickets = history.tell(founded, units, now, weeks);
        LOG.info("The demonstration has {} tickets, told in {} s", tickets, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    @EventListener(ApplicationReadyEvent.class)
    public void announce() {
        if (mode.isOn()) {
            LOG.info("Demonstration accounts, all with the password {}: {}", DemonstrationCompany.PASSWORD,
                    String.join(", ", Person.logins()));
        }
    }
}
