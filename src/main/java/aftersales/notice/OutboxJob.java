package aftersales.notice;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether mails are due, and puts as many senders to work as there are mails, up to a few. */
@Component
class OutboxJob {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxJob.class);

    private final Outbox outbox;
    private final OutboxSender sender;
    private final MailServer server;
    private final NoticeProperties properties;
    private final Semaphore free;
    private final ExecutorService threads;
    private volatile long lookedNanos = System.nanoTime();

    OutboxJob(Outbox outbox, OutboxSender sender, MailServer server, NoticeProperties properties) {
        this.outbox = outbox;
        this.sender = sender;
        this.server = server;
        this.properties = properties;
        this.free = new Semaphore(properties.mail().senders());
        this.threads = Executors.newFixedThreadPool(properties.mail().senders(), work -> {
            Thread thread = new Thread(work, "mail");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Senders go on by themselves: a slow one holds up neither this look nor the others. */
    @Scheduled(fixedDelay = 1000)
    void look() {
        if (server.isConfigured()) {
            for (int due = outbox.due(properties.mail().senders()); due > 0 && free.tryAcquire(); due--) {
                threads.execute(this::send);
            }
        }
        lookedNanos = System.nanoTime();
    }

    private void send() {
        try {
            sender.drain();
        } catch (RuntimeException e) {
            LOG.warn("A mail sender stopped and begins anew: {}", e.toString());
        } finally {
            free.release();
        }
    }

    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void expire() {
        outbox.expire();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        outbox.forget(properties.notice().keep());
    }

    /** Seconds since the last look that succeeded. */
    long secondsSinceLook() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lookedNanos);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        sender.stop();
        threads.shutdown();
        threads.awaitTermination(15, TimeUnit.SECONDS);
    }
}
