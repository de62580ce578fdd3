package aftersales.ticket;

import aftersales.database.Lane;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has open tickets judged that came before verdicts were kept: after the start, and now and then in case one was left. */
@Component
public class VerdictsKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(VerdictsKeeping.class);
    private static final int BATCH = 200;

    private final TicketWarranty warranty;

    VerdictsKeeping(TicketWarranty warranty) {
        this.warranty = warranty;
    }

    @Scheduled(fixedDelayString = "${aftersales.ticket.verdicts-period:PT10M}", initialDelayString = "PT5S")
    void nowAndThen() {
        Lane.JOBS.run(this::round);
    }

    /** Each in a transaction of its own, once. */
    public void round() {
        List<String> numbers = warranty.unjudged("", BATCH);
        while (!numbers.isEmpty()) {
            for (String number : numbers) {
                try {
                    warranty.open(number);
                } catch (RuntimeException e) { // one that fails must not hold up the others
                    LOG.error("no verdict for ticket {}", number, e);
                }
            }
            numbers = warranty.unjudged(numbers.get(numbers.size() - 1), BATCH);
        }
    }
}
