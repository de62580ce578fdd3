package aftersales.warranty;

import aftersales.database.Lane;
import aftersales.kernel.identity.OrganizationId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds sellers of reply cards that are still awaited, ten days before their last day: a card that comes too late gives nothing. */
@Component
class CardReminders {

    private static final int DAYS = 10;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CardReminders(JdbcClient jdbc, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aftersales.warranty.reminder-period:PT10M}", initialDelayString = "PT55S")
    void everyTenMinutes() {
        Lane.JOBS.run(() -> remindBy(clock.instant()));
    }

    void remindBy(Instant now) {
        transaction.executeWithoutResult(status -> {
            WarrantyEnds.lock(jdbc);
            jdbc.sql("""
                    with told as (
                        update warranty_card card set told_for = card.last_on
                        from warranty_unit u join product_equipment e on e.id = u.equipment_id join customer_site s on s.id = e.site_id
                        join organization o on o.id = s.organization_id
                        where u.equipment_id = card.equipment_id and u.card_returned_on is null and e.state <> 'RETIRED'
                            and card.told_for is distinct from card.last_on and card.last_on between %1$s and %1$s + %2$d
                        returning coalesce(u.sold_by, o.id) as seller, card.last_on, %1$s as today)
                    select seller, count(*), min(last_on), min(today) from told group by seller order by seller
                    """.formatted(CardState.TODAY, DAYS)).param("now", Timestamp.from(now))
                    .query((row, n) -> new CardsAwaited(new OrganizationId(row.getLong(1)), row.getInt(2), row.getDate(3).toLocalDate(),
                            row.getDate(4).toLocalDate())).list().forEach(events::publishEvent);
        });
    }
}
