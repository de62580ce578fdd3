package aftersales.contract;

import aftersales.contract.InstructionReminder.Due;
import aftersales.database.Lane;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for instructions whose day is tomorrow or over. */
@Component
class InstructionReminders {

    private static final Logger LOG = LoggerFactory.getLogger(InstructionReminders.class);
    private static final int AT_ONCE = 200;

    private final InstructionReminder reminder;
    private final Clock clock;

    InstructionReminders(InstructionReminder reminder, Clock clock) {
        this.reminder = reminder;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aftersales.contract.reminder-period:PT10M}", initialDelayString = "PT50S")
    void everyTenMinutes() {
        Lane.JOBS.run(() -> remindBy(clock.instant()));
    }

    void remindBy(Instant now) {
        Due last = new Due(LocalDate.EPOCH, 0);
        List<Due> due;
        do {
            due = reminder.due(now, last, AT_ONCE);
            for (Due one : due) {
                last = one;
                try {
                    reminder.remind(one, now);
                } catch (RuntimeException e) { // one that cannot be told of must not hold up the others
                    LOG.error("nobody is reminded of instruction {}", one.instruction(), e);
                }
            }
        } while (due.size() == AT_ONCE);
    }
}
