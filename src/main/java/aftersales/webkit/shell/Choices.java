package aftersales.webkit.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser chose for itself, kept in cookies of a year. */
final class Choices {

    private static final Duration LIFE = Duration.ofDays(365);

    private Choices() {
    }

    static String cookie(String name, String value) {
        return ResponseCookie.from(name, value).path("/").httpOnly(true).sameSite("Lax").maxAge(LIFE).build().toString();
    }

    static @Nullable String of(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
