package aftersales.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Deny by default: a request passes when a module has declared its route for one of the caller's roles, and not otherwise. */
@Configuration
class SecurityConfiguration {

    private static final String[] STATIC = {"/css/**", "/js/**", "/img/**", "/vendor/**", "/webjars/**", "/favicon.ico"};

    /**
     * Slow on purpose, without a limit on length or alphabet; its scheme stands before each hash, so that it can change.
     *
     * @param rounds as OWASP advises for this hash; tests, which have nothing to protect, take fewer
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${aftersales.access.password-rounds:600000}") int rounds) {
        return new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2",
                new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    }

    @Bean
    Routes routes(List<RouteAccess> modules) {
        var routes = new Routes();
        modules.forEach(module -> module.declare(routes));
        return routes;
    }

    /** Machines: personal tokens only. No cookie is read, so that no foreign page can send a request in a user's name. */
    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Routes routes, TokenService tokens, ApiRefusals refusals) throws Exception {
        return stateless(http)
                .securityMatcher("/api/**", Routes.DESCRIPTION + ".yaml", Routes.DESCRIPTION + "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .authorizeHttpRequests(requests -> declare(requests, routes, true))
                .addFilterBefore(new SignedInFilter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, Routes routes, SessionContextRepository sessions, CsrfCookie csrfTokens,
            PageRefusals refusals) throws Exception {
        return stateless(http)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .sessionAuthenticationStrategy((authentication, request, response) -> { }))
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(requests -> declare(requests, routes, false))
                .addFilterBefore(new SignedInFilter(), SecurityContextHolderFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(AbstractHttpConfigurer::disable) // one filter writes them on every answer, errors too
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(withDefaults());
    }

    private static void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, Routes routes,
            boolean api) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        if (!api) {
            var builder = PathPatternRequestMatcher.withDefaults();
            for (String pattern : STATIC) {
                requests.requestMatchers(builder.matcher(HttpMethod.GET, pattern)).permitAll();
            }
        }
        for (Routes.Rule rule : routes.rules()) {
            if (rule.isApi() == api) {
                requests.requestMatchers(matcher(rule)).access(manager(rule));
            }
        }
        requests.anyRequest().denyAll();
    }

    /** What may be read may also be asked for its headers only. */
    static RequestMatcher matcher(Routes.Rule rule) {
        var builder = PathPatternRequestMatcher.withDefaults();
        String pattern = rule.pattern().getPatternString();
        return rule.method() == HttpMethod.GET
                ? new OrRequestMatcher(builder.matcher(HttpMethod.GET, pattern), builder.matcher(HttpMethod.HEAD, pattern))
                : builder.matcher(rule.method(), pattern);
    }

    private static AuthorizationManager<RequestAuthorizationContext> manager(Routes.Rule rule) {
        Allow allow = rule.allow();
        AuthorizationManager<RequestAuthorizationContext> who = switch (allow.kind()) {
            case PUBLIC, BASIC -> (authentication, request) -> new AuthorizationDecision(true);
            case SIGNED_IN -> (authentication, request) ->
                    new AuthorizationDecision(authentication.get() instanceof SignedInAuthentication);
            case ROLES -> AuthorityAuthorizationManager.hasAnyAuthority(
                    allow.roles().stream().map(Enum::name).toArray(String[]::new));
        };
        if (rule.method() == HttpMethod.GET || allow.kind() == Allow.Kind.PUBLIC || allow.kind() == Allow.Kind.BASIC) {
            return who;
        }
        return AuthorizationManagers.allOf(who, AuthorityAuthorizationManager.hasAuthority(SignedInAuthentication.WRITE));
    }
}
