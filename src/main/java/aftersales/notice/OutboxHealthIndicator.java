package aftersales.notice;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether mails go out: from what the senders have met, not by calling the mail server at each look. Says no when nobody looks
 * into the outbox any more, or when the oldest mail is long overdue; no part of readiness, since people can work without mail.
 */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    private static final long LOOK_SECONDS = 60;
    private static final long OVERDUE_SECONDS = 600;

    private final Outbox outbox;
    private final OutboxJob job;
    private final OutboxSender sender;
    private final MailServer server;

    OutboxHealthIndicator(Outbox outbox, OutboxJob job, OutboxSender sender, MailServer server) {
        super("the outbox could not be read");
        this.outbox = outbox;
        this.job = job;
        this.sender = sender;
        this.server = server;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Outbox.Backlog backlog = outbox.backlog();
        boolean stands = server.isConfigured() && (job.secondsSinceLook() > LOOK_SECONDS || backlog.overdueSeconds() > OVERDUE_SECONDS);
        (stands ? health.down() : health.up())
                .withDetail("server", !server.isConfigured() ? "not configured" : sender.isAway() ? "away" : "configured")
                .withDetail("waiting", backlog.waiting()).withDetail("overdueSeconds", backlog.overdueSeconds())
                .withDetail("givenUp", backlog.givenUp()).withDetail("secondsSinceLook", job.secondsSinceLook());
    }
}
