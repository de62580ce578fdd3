package aftersales.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A mail as it goes over the wire: one recipient, plain text, machine-made and saying so. Nothing of a subject or an address
 * can begin a new header, since neither may hold a control character.
 */
final class Letter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 200;

    private final String messageId;

    /** @throws MessagingException if the address is none */
    Letter(Session session, InternetAddress from, Mail mail, String subject, String text) throws MessagingException {
        super(session);
        this.messageId = mail.messageId();
        setFrom(from);
        setRecipient(Message.RecipientType.TO, address(mail.address()));
        setSubject(oneLine(subject), UTF_8);
        setSentDate(Date.from(mail.createdAt()));
        setHeader("Auto-Submitted", "auto-generated");
        // Mail programs put all mails about one ticket together.
        setHeader("References", "<" + mail.notice().subjectType() + "." + Integer.toHexString(mail.notice().subjectKey().hashCode())
                + messageId.substring(messageId.lastIndexOf('@')));
        setText(text, UTF_8);
        saveChanges();
    }

    static InternetAddress address(String address) throws MessagingException {
        InternetAddress[] parsed = InternetAddress.parse(oneLine(address), true);
        if (parsed.length != 1 || !oneLine(address).equals(address) || parsed[0].isGroup()) {
            throw new MessagingException("not one mail address");
        }
        parsed[0].validate();
        return parsed[0];
    }

    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.substring(0, line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST_SUBJECT)));
    }

    /** Called by {@link #saveChanges}, which would else make a new one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
