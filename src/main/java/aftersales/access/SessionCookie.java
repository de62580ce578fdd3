package aftersales.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie of a signed-in browser: {@code __Host-session} over https, {@code session} where there is none (a trial on localhost). */
@Component
class SessionCookie {

    Optional<String> read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name(request)) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        set(request, response, secret, Sessions.LONGEST.toSeconds());
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", 0);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
        var cookie = ResponseCookie.from(name(request), value).httpOnly(true).secure(request.isSecure()).path("/")
                .sameSite("Lax").maxAge(seconds).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-session" : "session";
    }
}
