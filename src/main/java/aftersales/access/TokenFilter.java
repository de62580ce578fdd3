package aftersales.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises {@code Authorization: Bearer …} on the REST interface. */
@Component
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenService tokens;

    TokenFilter(TokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            tokens.find(header.substring(BEARER.length()).strip()).ifPresent(signedIn -> {
                SignedInFilter.name(signedIn);
                SecurityContextHolder.setContext(new SecurityContextImpl(new SignedInAuthentication(signedIn)));
            });
        }
        chain.doFilter(request, response);
    }

    /** It belongs into the security chain of the REST interface, not in front of every request. */
    @Configuration
    static class OnlyInItsChain {

        @Bean
        FilterRegistrationBean<TokenFilter> tokenFilterRegistration(TokenFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
