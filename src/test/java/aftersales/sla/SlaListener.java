package aftersales.sla;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Notes what the module publishes while it listens; refuses it where a test asks for that. */
final class SlaListener implements ApplicationListener<ApplicationEvent>, AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private volatile String refused = "";

    private SlaListener(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SlaListener in(ConfigurableApplicationContext context) {
        SlaListener listener = new SlaListener(context);
        context.addApplicationListener(listener);
        return listener;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> carrier) {
            if (carrier.getPayload() instanceof MilestoneReached milestone && milestone.subject().key().equals(refused)) {
                throw new IllegalStateException("refused by the test");
            }
            heard.add(carrier.getPayload());
        }
    }

    @Override
    public void close() {
        context.removeApplicationListener(this);
    }

    void clear() {
        heard.clear();
    }

    /** From now on a milestone of this subject can't be told. */
    void refuse(String key) {
        refused = key;
    }

    private <T> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<MilestoneReached> milestones() {
        return heard(MilestoneReached.class);
    }

    List<DeadlineMissed> misses() {
        return heard(DeadlineMissed.class);
    }

    List<MissWithdrawn> withdrawn() {
        return heard(MissWithdrawn.class);
    }
}
