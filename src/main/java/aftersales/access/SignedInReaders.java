package aftersales.access;

import aftersales.webkit.Reader;
import aftersales.webkit.Readers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells the page shell who reads, as far as the request has asked already; asks nothing itself. */
@Component
class SignedInReaders implements Readers {

    static final String FOUND = SignedInReaders.class.getName() + ".found";

    private static final Logger LOG = LoggerFactory.getLogger(SignedInReaders.class);

    private final ProfileService profiles;

    SignedInReaders(ProfileService profiles) {
        this.profiles = profiles;
    }

    @Override
    public @Nullable Reader reader(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SignedIn signedIn) {
            Locale language = signedIn.language() == null ? null : Locale.forLanguageTag(signedIn.language());
            return new Reader(signedIn.actor(), language, signedIn.zone());
        }
        return null;
    }

    /** Its page is for everybody, so nobody has asked yet who it is. */
    @Override
    public void remember(Locale language) {
        try {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication known) {
                profiles.speak(known.getPrincipal().actor(), language.toLanguageTag());
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("the language is kept in the browser only", away);
        }
    }
}
