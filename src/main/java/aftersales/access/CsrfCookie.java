package aftersales.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The token that shows that a form came from one of our pages, in a cookie of the browser: there is no session to keep it in,
 * and pages for everybody have forms too. Over https its name makes sure that no other host can have set it.
 */
@Component
class CsrfCookie implements CsrfTokenRepository {

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Secret.make());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request));
        return cookie == null || cookie.getValue().isEmpty() ? null : token(cookie.getValue());
    }

    /** Lasts as long as a session may: a page that is restored with the browser can still be sent. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), token == null ? "" : token.getToken()).httpOnly(true).secure(request.isSecure())
                .path("/").sameSite("Lax").maxAge(token == null ? 0 : Sessions.LONGEST.toSeconds()).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** When somebody signs in or out there is a new one: what was known of the old one is worth nothing. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        saveToken(null, request, response);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-csrf" : "csrf";
    }
}
