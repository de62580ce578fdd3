package aftersales.access;

import aftersales.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What a browser is answered when it may not: the sign-in page, or the page that says so; a route that is none does not exist. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Routes routes;
    private final HandlerExceptionResolver exceptions;

    PageRefusals(Routes routes, @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        this.routes = routes;
        this.exceptions = exceptions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
        String to = "GET".equals(request.getMethod()) ? wanted(request) : "/";
        String address = request.getContextPath() + "/login" + ("/".equals(to) ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
        } else { // a piece of a page must not be replaced by the sign-in page: the whole window goes there
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
        boolean exists = routes.rules().stream().anyMatch(rule -> SecurityConfiguration.matcher(rule).matches(request));
        exceptions.resolveException(request, response, null,
                exists ? refusal : new NotFound("page", request.getRequestURI()));
    }
}
