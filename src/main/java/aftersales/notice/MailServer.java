package aftersales.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The configured mail server ({@code spring.mail.host}), if any, with a limit on everything that could last. */
@Component
class MailServer {

    /** The longest one connection may live, whatever the server does: one that answers a byte a second renews all other limits. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final @Nullable JavaMailSenderImpl configured;
    private final InternetAddress from;

    @Autowired
    MailServer(ObjectProvider<JavaMailSenderImpl> configured, NoticeProperties properties) {
        this(configured.getIfAvailable(), properties.mail().from(), LIMIT);
    }

    MailServer(@Nullable JavaMailSenderImpl configured, @Nullable String from, Duration limit) {
        this.configured = configured;
        this.from = sender(configured, from);
        if (configured != null) {
            limit(configured, limit);
        }
    }

    private static InternetAddress sender(@Nullable JavaMailSenderImpl configured, @Nullable String from) {
        String username = configured == null ? null : configured.getUsername();
        String address = from != null ? from : username != null && username.contains("@") ? username : "aftersales@localhost";
        try {
            return new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalStateException("aftersales.mail.from is no mail address: " + address, e);
        }
    }

    private static void limit(JavaMailSenderImpl configured, Duration limit) {
        Properties properties = configured.getJavaMailProperties();
        String prefix = "mail." + (configured.getProtocol() == null ? "smtp" : configured.getProtocol()) + ".";
        properties.putIfAbsent(prefix + "connectiontimeout", "5000");
        properties.putIfAbsent(prefix + "timeout", "10000");
        properties.putIfAbsent(prefix + "writetimeout", "10000");
        properties.putIfAbsent(prefix + "quitwait", "false");
        // The plain socket also below TLS: closing it ends both.
        properties.putIfAbsent(prefix + "socketFactory", new ShortLivedSockets(limit));
        properties.putIfAbsent(prefix + "ssl.socketFactory", new ShortLivedSockets(limit));
        properties.putIfAbsent(prefix + "socketFactory.fallback", "false");
    }

    boolean isConfigured() {
        return configured != null;
    }

    InternetAddress from() {
        return from;
    }

    /** Right of the at sign in what we call ourselves. */
    String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    Session session() {
        return required().getSession();
    }

    /** A connection that is signed in. */
    Transport connect() throws MessagingException {
        JavaMailSenderImpl sender = required();
        Transport transport = sender.getSession().getTransport(sender.getProtocol() == null ? "smtp" : sender.getProtocol());
        transport.connect(sender.getHost(), sender.getPort(), blankToNull(sender.getUsername()), sender.getPassword());
        return transport;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private JavaMailSenderImpl required() {
        if (configured == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        return configured;
    }
}
