package aftersales.warranty;

import aftersales.database.Lane;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds the keepers of contracts of free time that ends, sixty days before, once a week and contract at most. */
@Component
class EndReminders {

    private static final Logger LOG = LoggerFactory.getLogger(EndReminders.class);
    private static final int DAYS = 60;
    private static final String TODAY = "(cast(:now as timestamptz) at time zone o.zone)::date";
    private static final String DUE = """
            w.contract_id = k.id and w.told_for is distinct from w.ends_on and not w.extended
            and w.ends_on between %1$s and %1$s + %2$d and w.ends_on >= k.valid_from""".formatted(TODAY, DAYS);
    private static final String OPEN = "not k.draft and not exists (select from contract n where n.predecessor_id = k.id and not n.draft)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndReminders(JdbcClient jdbc, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aftersales.warranty.reminder-period:PT10M}", initialDelayString = "PT50S")
    void everyTenMinutes() {
        Lane.JOBS.run(() -> remindBy(clock.instant()));
    }

    void remindBy(Instant now) {
        List<Long> due = jdbc.sql("select k.id from contract k join organization o on o.id = k.organization_id where " + OPEN
                        + " and exists (select from warranty_end w where " + DUE + ") and not exists (select from warranty_end_digest d where d.contract_id = k.id "
                        + "and d.week = date_trunc('week', " + TODAY + ")::date) order by k.id")
                .param("now", Timestamp.from(now)).query(Long.class).list();
        for (Long contract : due) {
            try {
                transaction.executeWithoutResult(status -> remind(contract, now));
            } catch (RuntimeException e) { // one that cannot be told of must not hold up the others
                LOG.error("nobody is reminded of what ends under contract {}", contract, e);
            }
        }
    }

    /** Tells of it, unless another does or did. */
    private void remind(long contract, Instant now) {
        WarrantyEnds.lock(jdbc);
        int first = jdbc.sql("insert into warranty_end_digest (contract_id, week, told_at) select k.id, date_trunc('week', " + TODAY
                        + ")::date, :now from contract k join organization o on o.id = k.organization_id where k.id = :id and " + OPEN + " on conflict do nothing")
                .param("id", contract).param("now", Timestamp.from(now)).update();
        if (first == 0) {
            return;
        }
        jdbc.sql("""
                with told as (
                    update warranty_end w set told_for = w.ends_on from contract k join organization o on o.id = k.organization_id
                    where k.id = :id and %s returning w.ends_on)
                select k.id, k.number, k.title, c.name, k.organization_id, (select min(ends_on) from told) as first,
                    date_trunc('week', %s)::date as week
                from contract k join organization o on o.id = k.organization_id join customer c on c.id = k.customer_id
                where k.id = :id and exists (select from told)
                """.formatted(DUE, TODAY)).param("id", contract).param("now", Timestamp.from(now))
                .query((row, n) -> new WarrantyEnding(new ContractId(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4),
                        new OrganizationId(row.getLong(5)), row.getDate(6).toLocalDate(), row.getDate(7).toLocalDate()))
                .optional().ifPresent(events::publishEvent);
    }
}
