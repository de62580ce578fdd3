package aftersales.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one mail after the other; several threads and instances may do so at once. Never in a transaction: a slow
 * mail server must hold no row. A mail whose sender dies between the server's answer and our note of it goes out again as
 * the same mail; that is the best SMTP allows.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration[] WAITS = {Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
        Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24)};

    private final Outbox outbox;
    private final MailServer server;
    private final MessageSource messages;
    private final Clock clock;
    private final String baseUrl;
    private final MeterRegistry meters;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean stopping;

    OutboxSender(Outbox outbox, MailServer server, MessageSource messages, Clock clock, NoticeProperties properties, MeterRegistry meters) {
        this.outbox = outbox;
        this.server = server;
        this.messages = messages;
        this.clock = clock;
        this.baseUrl = properties.base();
        this.meters = meters;
    }

    /** Sends until nothing is due, or nothing goes at all. */
    void drain() {
        try (MailConnection connection = new MailConnection(server, messages, clock, baseUrl)) {
            while (!stopping) {
                Optional<Mail> mail = outbox.take();
                if (mail.isEmpty() || !process(connection, mail.get())) {
                    return;
                }
            }
        }
    }

    /** Finishes the mail in hand and takes no other. */
    void stop() {
        stopping = true;
    }

    /** Whether the server could not be reached when it was last tried. */
    boolean isAway() {
        return away.get();
    }

    private boolean process(MailConnection connection, Mail mail) {
        if (mail.abandoned() && mail.attempt() > WAITS.length + 1) {
            outbox.giveUp(mail, "its sender ended each time before it could tell what became of it");
            return true;
        }
        Outcome outcome = connection.send(mail);
        note(mail, outcome);
        meters.counter("aftersales.notice.mails", "outcome", outcome.kind().name().toLowerCase(Locale.ROOT)).increment();
        if (away.getAndSet(outcome.kind() == Outcome.Kind.AWAY) != (outcome.kind() == Outcome.Kind.AWAY)) {
            LOG.warn("Mail server {}", outcome.kind() == Outcome.Kind.AWAY ? "cannot be reached: " + outcome.words() : "answers again");
        }
        return outcome.kind() != Outcome.Kind.AWAY;
    }

    private void note(Mail mail, Outcome outcome) {
        switch (outcome.kind()) {
            case SENT -> outbox.sent(mail);
            case NEVER -> giveUp(mail, outcome);
            case LATER, AWAY -> {
                if (mail.attempt() > WAITS.length) {
                    giveUp(mail, outcome);
                } else {
                    outbox.later(mail, WAITS[mail.attempt() - 1], outcome.words());
                }
            }
        }
    }

    private void giveUp(Mail mail, Outcome outcome) {
        LOG.warn("Mail {} given up after {} attempts: {}", mail.id(), mail.attempt(), outcome.words());
        outbox.giveUp(mail, outcome.words());
    }
}
