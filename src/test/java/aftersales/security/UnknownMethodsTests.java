package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.Routes;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Deny by default: by another method than its own a route does nothing, whoever asks, and says what it knows. */
@ApplicationTest
class UnknownMethodsTests {

    @Autowired
    MockMvc mvc;
    @Autowired
    Routes routes;
    @Autowired
    Company company;
    private Actor everybody = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        everybody = company.actor(company.headquarters(), Role.ADMINISTRATOR, Role.values());
    }

    @Test
    void a_route_answers_to_its_own_methods_only() throws Exception {
        Map<String, Set<String>> known = routes.rules().stream().collect(Collectors.groupingBy(rule -> rule.pattern().getPatternString()
                .replaceAll("\\{[^}]*}", "1"), Collectors.mapping(rule -> rule.method().name(), Collectors.toSet())));
        RequestPostProcessor browser = company.signedIn(everybody);
        RequestPostProcessor program = company.bearer(everybody);
        List<String> wrong = new ArrayList<>();
        for (String path : known.keySet()) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                if (isRoute(method, path)) {
                    continue;
                }
                MockHttpServletResponse answer = mvc.perform(MockMvcRequestBuilders.request(method, path)
                        .with(path.startsWith("/api/") || path.startsWith(Routes.DESCRIPTION) ? program : browser)).andReturn().getResponse();
                if (answer.getStatus() != 405 || !allowed(answer).containsAll(known.get(path)) || allowed(answer).contains(method.name())) {
                    wrong.add(method + " " + path + ": " + answer.getStatus() + " " + allowed(answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(known).hasSizeGreaterThan(80);
    }

    @Test
    void what_is_at_no_address_is_not_found_by_any_method() throws Exception {
        for (String path : List.of("/nothing", "/api/v1/nothing", "/tickets/1/2/3", "/actuator", "/actuator/health", "/error", "/kit")) {
            RequestPostProcessor who = path.startsWith("/api/") ? company.bearer(everybody) : company.signedIn(everybody);
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)) {
                assertThat(mvc.perform(MockMvcRequestBuilders.request(method, path).with(who)).andReturn().getResponse().getStatus())
                        .as("%s %s", method, path).isEqualTo(404);
            }
        }
    }

    /** Also of another pattern: what is no {@code POST /organizations/new} is a {@code POST /organizations/{id}}. */
    private boolean isRoute(HttpMethod method, String path) {
        return routes.rules().stream().anyMatch(rule -> rule.method().equals(method)
                && rule.pattern().matches(PathContainer.parsePath(path)));
    }

    private static Set<String> allowed(MockHttpServletResponse answer) {
        return answer.getHeader("Allow") == null ? Set.of()
                : new TreeSet<>(Arrays.asList(Objects.requireNonNull(answer.getHeader("Allow")).split(", ")));
    }
}
