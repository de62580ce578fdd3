package aftersales.sla;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off the subjects that an applied edit has marked. */
@Component
class RenewalWorker {

    private static final int LOOK = 200;
    private static final Logger LOG = LoggerFactory.getLogger(RenewalWorker.class);

    private final RenewalRound round;

    RenewalWorker(RenewalRound round) {
        this.round = round;
    }

    /** @return how many were taken in hand */
    @Scheduled(fixedDelay = 500)
    public int workOff() {
        int taken = 0;
        List<RenewalRound.Waiting> some;
        do {
            some = round.waiting(LOOK);
            some.forEach(this::renew);
            taken += some.size();
        } while (some.size() == LOOK);
        return taken;
    }

    private void renew(RenewalRound.Waiting waiting) {
        try {
            round.renew(waiting);
        } catch (RuntimeException e) {
            LOG.error("The clocks of {} could not be counted anew; tried again later", waiting.ref(), e);
            round.postpone(waiting);
        }
    }
}
