package aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What the clocks have told during the simulated year, by clock. */
final class SimulatedNews implements ApplicationListener<ApplicationEvent>, AutoCloseable {

    record Clock(SubjectRef subject, TargetKind kind, int generation) {
    }

    private final ConfigurableApplicationContext context;
    private final Map<Clock, List<Instant>> warnings = new HashMap<>();
    private final Map<Clock, List<Instant>> misses = new HashMap<>();
    private final Map<Clock, List<Instant>> withdrawals = new HashMap<>();

    private SimulatedNews(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SimulatedNews in(ConfigurableApplicationContext context) {
        SimulatedNews news = new SimulatedNews(context);
        context.addApplicationListener(news);
        return news;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> carrier) {
            Object told = carrier.getPayload();
            if (told instanceof MilestoneReached warning && warning.rung().amount() == Rung.RISK) {
                add(warnings, new Clock(warning.subject(), warning.kind(), warning.generation()), warning.dueAt());
            } else if (told instanceof DeadlineMissed miss) {
                add(misses, new Clock(miss.subject(), miss.kind(), miss.generation()), miss.deadline());
            } else if (told instanceof MissWithdrawn withdrawn) {
                add(withdrawals, new Clock(withdrawn.subject(), withdrawn.kind(), withdrawn.generation()), withdrawn.deadline());
            }
        }
    }

    private static void add(Map<Clock, List<Instant>> told, Clock clock, Instant at) {
        told.computeIfAbsent(clock, unknown -> new ArrayList<>()).add(at);
    }

    List<Instant> warnings(Clock clock) {
        return warnings.getOrDefault(clock, List.of());
    }

    List<Instant> misses(Clock clock) {
        return misses.getOrDefault(clock, List.of());
    }

    List<Instant> withdrawals(Clock clock) {
        return withdrawals.getOrDefault(clock, List.of());
    }

    long misses() {
        return misses.values().stream().mapToLong(List::size).sum();
    }

    long withdrawals() {
        return withdrawals.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public void close() {
        context.removeApplicationListener(this);
    }
}
