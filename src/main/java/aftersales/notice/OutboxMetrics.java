package aftersales.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many mails wait, and since when. What became of those that were tried is counted where they are sent. */
@Component
class OutboxMetrics implements MeterBinder {

    private final Outbox outbox;

    OutboxMetrics(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("aftersales.notice.mails.waiting", outbox, box -> box.backlog().waiting())
                .description("Mails that are to go out").register(registry);
        Gauge.builder("aftersales.notice.mails.overdue", outbox, box -> box.backlog().overdueSeconds()).baseUnit("seconds")
                .description("Since when the first of them should have been tried").register(registry);
    }
}
