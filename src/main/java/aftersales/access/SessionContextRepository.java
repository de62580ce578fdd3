package aftersales.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds who is signed in from the cookie, when somebody asks: a public page that asks nobody reads no row, and so goes on
 * without the database.
 */
@Component
class SessionContextRepository implements SecurityContextRepository {

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionContextRepository(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Found(() -> cookie.read(request).flatMap(sessions::find)
                .map(signedIn -> context(signedIn, request))
                .orElseGet(SecurityContextHolder::createEmptyContext));
    }

    private static SecurityContext context(SignedIn signedIn, HttpServletRequest request) {
        SignedInFilter.name(signedIn);
        request.setAttribute(SignedInReaders.FOUND, signedIn);
        return new SecurityContextImpl(new SignedInAuthentication(signedIn));
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Sessions begin and end in the sign-in controller, nowhere else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("sessions begin at sign-in");
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    private static final class Found implements DeferredSecurityContext {

        private final Supplier<SecurityContext> find;
        private @Nullable SecurityContext found;

        private Found(Supplier<SecurityContext> find) {
            this.find = find;
        }

        @Override
        public SecurityContext get() {
            if (found == null) {
                found = find.get();
            }
            return found;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
