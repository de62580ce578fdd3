package aftersales.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail that was handed to the server.
 *
 * @param words what the server or the network said, in one line; empty when all went well
 */
record Outcome(Kind kind, String words) {

    enum Kind {
        SENT,
        /** Not now, or nobody knows: again later. */
        LATER,
        /** This recipient or this mail, and for good. */
        NEVER,
        /** No mail goes at all: it is not this one's fault. */
        AWAY
    }

    private static final int LONGEST = 500;

    Outcome {
        words = words.replaceAll("\\p{Cntrl}+", " ").strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    static Outcome sent() {
        return new Outcome(Kind.SENT, "");
    }

    static Outcome never(String words) {
        return new Outcome(Kind.NEVER, words);
    }

    /** Nobody was there, or he would not let us in. */
    static Outcome away(MessagingException e) {
        return new Outcome(Kind.AWAY, words(e));
    }

    /** While a mail was handed over. Only a clear "no, never" to the recipient or the mail ends it; all else is tried again. */
    static Outcome of(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return away(e);
        }
        int code = code(e);
        return new Outcome(code >= 500 && code != 530 && code != 535 ? Kind.NEVER : Kind.LATER, words(e));
    }

    /** The server's answer to the recipient or the mail; a refused sender is our own set-up and may be mended. */
    private static int code(@Nullable Exception e) {
        if (e instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        int below = e instanceof MessagingException nested ? code(nested.getNextException()) : 0;
        return below != 0 ? below : e instanceof SMTPSendFailedException refused && !refused.getCommand().startsWith("MAIL")
                ? refused.getReturnCode() : 0;
    }

    private static String words(MessagingException e) {
        Exception innermost = e;
        while (innermost instanceof MessagingException nested && nested.getNextException() != null) {
            innermost = nested.getNextException();
        }
        return innermost == e || innermost.getMessage() == null ? String.valueOf(e.getMessage()) : innermost.getMessage();
    }
}
