package aftersales.webkit.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A form that could not be taken because the database is away: it goes back with the answer, so that nothing typed is lost
 * and one press sends it again. Secrets and files don't go back.
 *
 * @param path   where it was sent
 * @param values what was in it
 */
public record SentForm(String path, List<Value> values) {

    private static final int MOST = 300;

    /** One name and value. */
    public record Value(String name, String value) {
    }

    static @Nullable SentForm of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || !isPlainForm(request)) {
            return null;
        }
        List<Value> values = new ArrayList<>();
        for (var parameter : request.getParameterMap().entrySet()) {
            if (isSecret(parameter.getKey())) {
                return null;
            }
            for (String value : parameter.getValue()) {
                values.add(new Value(parameter.getKey(), value));
            }
        }
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return values.size() > MOST ? null : new SentForm(original == null ? request.getRequestURI() : original.toString(), values);
    }

    /** What a person wrote, for the eye; the rest is only carried along. */
    public List<Value> written() {
        return values.stream().filter(value -> !value.name().startsWith("_") && value.value().length() > 20).toList();
    }

    private static boolean isPlainForm(HttpServletRequest request) {
        return request.getContentType() != null
                && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(MediaType.parseMediaType(request.getContentType()));
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).contains("password");
    }
}
