package aftersales.quote;

import aftersales.database.Lane;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends quotes whose last day is over, in the zone of their organisation; the ticket goes on and the desk has it back. */
@Component
class QuoteExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(QuoteExpiry.class);
    private static final Actor SELF = Actor.system("quote");

    private final JdbcClient jdbc;
    private final QuoteService quotes;
    private final Clock clock;

    QuoteExpiry(JdbcClient jdbc, QuoteService quotes, Clock clock) {
        this.jdbc = jdbc;
        this.quotes = quotes;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aftersales.quote.expiry-period:PT1M}", initialDelayString = "PT20S")
    void everyMinute() {
        Lane.JOBS.run(() -> expireBy(clock.instant()));
    }

    void expireBy(Instant now) {
        List<Long> due = jdbc.sql("""
                select q.id from quote q join ticket t on t.id = q.ticket_id join organization o on o.id = t.organization_id
                where q.state = 'SENT' and q.valid_until < (cast(? as timestamptz) at time zone o.zone)::date order by q.id limit 200
                """).param(Timestamp.from(now)).query(Long.class).list();
        for (long id : due) {
            try {
                quotes.expire(SELF, new QuoteId(id), now);
            } catch (RuntimeException e) { // one that cannot end must not hold up the others
                LOG.error("quote {} does not end", id, e);
            }
        }
    }
}
