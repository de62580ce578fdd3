package aftersales.webkit.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * The headers of every answer: pages, data, files, redirects and errors. Written before anything else runs, so that no way
 * of answering can leave them out; what may be kept by browsers (static resources) replaces {@code Cache-Control}.
 */
final class HeaderFilter implements Filter {

    /** Nothing from elsewhere, nothing inline, no evaluation; {@code data:} for the small drawings inside the stylesheet. */
    static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'",
            "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'",
            "frame-ancestors 'none'", "base-uri 'none'");

    static final Map<String, String> HEADERS = headers();
    static final String TRANSPORT_SECURITY = "max-age=31536000; includeSubDomains";

    private static Map<String, String> headers() {
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

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.INCLUDE) {
            HttpServletResponse answer = (HttpServletResponse) response;
            HEADERS.forEach(answer::setHeader);
            if (request.isSecure()) {
                answer.setHeader("Strict-Transport-Security", TRANSPORT_SECURITY);
            }
        }
        chain.doFilter(request, response);
    }
}
