package aftersales.sla;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many milestones fired, how long after their moment, how many could not be told. */
@Component
class MilestoneMetrics {

    private final MeterRegistry registry;
    private final Timer lag;
    private final Counter failures;

    MilestoneMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.lag = Timer.builder("aftersales.sla.milestone.lag").description("From the moment of a milestone to its firing")
                .serviceLevelObjectives(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofMinutes(1)).register(registry);
        this.failures = Counter.builder("aftersales.sla.milestone.failures")
                .description("Subjects whose milestones a listener refused").register(registry);
    }

    MilestoneRound.Result count(MilestoneRound.Result result) {
        for (MilestoneRound.Told told : result.told()) {
            lag.record(Duration.between(told.dueAt(), told.firedAt()));
            registry.counter("aftersales.sla.milestone.fired", "rung", told.rung(), "late",
                    Boolean.toString(told.late())).increment();
        }
        return result;
    }

    void failed() {
        failures.increment();
    }
}
