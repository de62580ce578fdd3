package aftersales.webkit.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** The headers of every answer: pages, data, files, redirects and errors. */
final class Headers {

    /** Nothing from elsewhere, nothing inline, no evaluation; {@code data:} for the small drawings inside the stylesheet. */
    static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'",
            "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'",
            "frame-ancestors 'none'", "base-uri 'none'");
    static final String TRANSPORT_SECURITY = "max-age=31536000; includeSubDomains";
    static final Map<String, String> ALWAYS = always();

    private Headers() {
    }

    private static Map<String, String> always() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        return headers;
    }

    static void write(HttpServletResponse response, boolean secure) {
        ALWAYS.forEach(response::setHeader);
        if (secure) {
            response.setHeader("Strict-Transport-Security", TRANSPORT_SECURITY);
        }
    }
}
