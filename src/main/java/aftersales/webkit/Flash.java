package aftersales.webkit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * One sentence for the page after a redirect ("Ticket R-2611-0418 opened"). Kept in a cookie of a minute, since there is
 * no session; it carries a message key and plain arguments, never words or markup.
 */
public final class Flash {

    static final String COOKIE = "flash";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int LONGEST = 1500;
    private static final String SEPARATOR = "\u001f";

    private Flash() {
    }

    /** What was said: the message key and its arguments. */
    public record Said(String key, List<Object> arguments) {

        public Object[] toArray() {
            return arguments.toArray();
        }
    }

    /** Says it on the next page this browser opens. */
    public static void say(HttpServletResponse response, String key, Object... arguments) {
        List<String> parts = new ArrayList<>(List.of(key));
        Arrays.stream(arguments).map(argument -> String.valueOf(argument).replace(SEPARATOR, " ")).forEach(parts::add);
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a flash message: " + key);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, LIFE));
    }

    /** What the last answer said, once: reading it forgets it. */
    public static Optional<Said> take() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        Optional<Said> said = read(attributes.getRequest());
        HttpServletResponse response = attributes.getResponse();
        if (said.isPresent() && response != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        }
        return said;
    }

    private static Optional<Said> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
            return Optional.of(new Said(parts.get(0), List.copyOf(parts.subList(1, parts.size()))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String cookie(String value, Duration life) {
        return ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).sameSite("Lax").maxAge(life).build().toString();
    }
}
