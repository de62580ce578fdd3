package aftersales.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the user's name off the log lines when his request ends; it was put there when he was recognised. */
final class SignedInFilter extends OncePerRequestFilter {

    private static final String USER = "user";

    static void name(SignedIn signedIn) {
        MDC.put(USER, signedIn.login());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(USER);
        }
    }
}
