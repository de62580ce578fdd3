package aftersales.ticket;

import aftersales.database.Lane;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second for tickets that shall follow a changed contract. */
@Component
public class ContractFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(ContractFollowing.class);
    private static final int BATCH = 50;

    private final ContractFollower follower;

    ContractFollowing(ContractFollower follower) {
        this.follower = follower;
    }

    @Scheduled(fixedDelayString = "${aftersales.ticket.contracts-period:PT1S}", initialDelayString = "PT3S")
    void everySecond() {
        Lane.JOBS.run(this::round);
    }

    /** A bounded number of tickets; the rest has its turn in the next round. */
    public void round() {
        List<String> numbers = follower.waiting(BATCH);
        for (String number : numbers) {
            try {
                follower.follow(number);
            } catch (RuntimeException e) { // one that fails must not hold up the others
                LOG.error("ticket {} does not follow its contract", number, e);
                follower.postpone(number);
            }
        }
    }
}
