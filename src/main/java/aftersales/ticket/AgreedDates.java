package aftersales.ticket;

import aftersales.database.Lane;
import aftersales.kernel.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets tickets go on when their agreed date comes. A late round changes no deadline: they go on as of the date itself. */
@Component
public class AgreedDates {

    private static final Logger LOG = LoggerFactory.getLogger(AgreedDates.class);
    private static final Actor SELF = Actor.system("agreed date");

    private final TicketHolds holds;
    private final Clock clock;
    private final AtomicInteger held = new AtomicInteger();

    AgreedDates(TicketHolds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aftersales.ticket.agreed-dates-period:PT1S}", initialDelayString = "PT2S")
    void everySecond() {
        if (held.get() == 0) {
            Lane.JOBS.run(() -> resumeBy(clock.instant()));
        }
    }

    /** Until it is closed, this instance resumes nothing by itself: for whoever retells the past. */
    public AutoCloseable hold() {
        held.incrementAndGet();
        return held::decrementAndGet;
    }

    /** Lets go on what was agreed for that moment or before. */
    public void resumeBy(Instant asOf) {
        for (String number : holds.dueBy(asOf, 200)) {
            try {
                holds.resumeAsAgreed(SELF, number, asOf);
            } catch (RuntimeException e) { // one that cannot go on must not hold up the others
                LOG.error("ticket {} does not go on at its agreed date", number, e);
            }
        }
    }
}
