package aftersales.notice;

import aftersales.webkit.format.Words;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Hands mails to the server, several over one connection while all goes well. */
final class MailConnection implements AutoCloseable {

    /** After that a new one is made, so that no mail begins on a socket that is about to be closed. */
    private static final long REUSED_NANOS = Duration.ofSeconds(20).toNanos();

    private final MailServer server;
    private final MessageSource messages;
    private final Clock clock;
    private final String baseUrl;
    private @Nullable Transport transport;
    private long openedNanos;

    MailConnection(MailServer server, MessageSource messages, Clock clock, String baseUrl) {
        this.server = server;
        this.messages = messages;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    Outcome send(Mail mail) {
        Letter letter;
        try {
            letter = letter(mail);
        } catch (MessagingException e) {
            return Outcome.never(String.valueOf(e.getMessage()));
        }
        Transport open;
        try {
            open = connected();
        } catch (MessagingException e) {
            close();
            return Outcome.away(e);
        }
        try {
            open.sendMessage(letter, letter.getAllRecipients());
            return Outcome.sent();
        } catch (MessagingException e) {
            close();
            return Outcome.of(e);
        }
    }

    private Letter letter(Mail mail) throws MessagingException {
        Words words = new Words(messages, mail.language(), mail.zone(), clock);
        return new Letter(server.session(), server.from(), mail, NoticeText.line(mail.notice(), words),
                NoticeText.letter(mail.notice(), words, baseUrl));
    }

    private Transport connected() throws MessagingException {
        if (transport != null && System.nanoTime() - openedNanos < REUSED_NANOS && transport.isConnected()) {
            return transport;
        }
        close();
        openedNanos = System.nanoTime();
        transport = server.connect();
        return transport;
    }

    @Override
    public void close() {
        Transport old = transport;
        transport = null;
        if (old != null) {
            try {
                old.close();
            } catch (MessagingException e) {
                // It is gone already: that is what was wanted.
            }
        }
    }
}
