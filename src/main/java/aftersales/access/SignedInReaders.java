package aftersales.access;

import aftersales.webkit.Reader;
import aftersales.webkit.Readers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the page shell who reads, as far as the request has asked already; asks nothing itself. */
@Component
class SignedInReaders implements Readers {

    static final String FOUND = SignedInReaders.class.getName() + ".found";

    private final AccountService accounts;

    SignedInReaders(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable Reader reader(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SignedIn signedIn) {
            Locale language = signedIn.language() == null ? null : Locale.forLanguageTag(signedIn.language());
            return new Reader(signedIn.actor(), language, null);
        }
        return null;
    }

    @Override
    public void remember(Reader reader, Locale language) {
        accounts.speak(reader.actor(), language.toLanguageTag());
    }
}
