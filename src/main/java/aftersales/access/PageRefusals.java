package aftersales.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What a browser is answered when it may not: the sign-in page, or the page that says so; a route that is none does not exist. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Routes routes;

    PageRefusals(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
        if (request.getHeader("HX-Request") != null) { // a piece of a page must not be replaced by the sign-in page
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String wanted = "GET".equals(request.getMethod()) ? wanted(request) : "/";
        response.sendRedirect(request.getContextPath() + "/login"
                + ("/".equals(wanted) ? "" : "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) throws IOException {
        boolean exists = routes.rules().stream().anyMatch(rule -> SecurityConfiguration.matcher(rule).matches(request));
        Set<HttpMethod> methods = routes.methods(request.getRequestURI().substring(request.getContextPath().length()));
        if (!exists && !methods.isEmpty()) {
            response.setHeader(HttpHeaders.ALLOW, methods.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        }
        response.sendError(exists ? HttpServletResponse.SC_FORBIDDEN
                : methods.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
