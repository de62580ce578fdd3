package aftersales.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Begins and ends a browser's session: its row and its cookies. */
@Component
public class SignedInSession {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CsrfCookie csrf;

    SignedInSession(Sessions sessions, SessionCookie cookie, CsrfCookie csrf) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /** The session this browser had before, if any, ends: a cookie planted on it opens nothing. */
    public void begin(HttpServletRequest request, HttpServletResponse response, String secret) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.write(request, response, secret);
        csrf.forget(request, response);
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.clear(request, response);
        csrf.forget(request, response);
    }
}
