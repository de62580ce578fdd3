package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.Allow;
import aftersales.access.Routes;
import aftersales.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route has a rule, every rule a route, and the list of them all is read by somebody before it changes. */
@ApplicationTest
class RouteRulesTests {

    private static final Path REVIEWED = Path.of("src/test/resources/access-matrix.csv");

    /** Answers what the container could not: reached from within only, and asked directly it says that nothing is there. */
    private static final Set<String> WITHIN = Set.of("/error");

    @Autowired
    ApplicationContext application;
    @Autowired
    Routes routes;

    @Test
    void every_route_has_exactly_one_rule_and_every_rule_a_route() {
        Set<String> mapped = new TreeSet<>();
        mappings().getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues().stream().filter(pattern -> !WITHIN.contains(pattern))
                .forEach(pattern -> {
                    assertThat(mapping.getMethodsCondition().getMethods()).as("%s answers to any method", pattern).isNotEmpty();
                    mapping.getMethodsCondition().getMethods().forEach(verb -> mapped.add(verb + " " + pattern));
                }));
        assertThat(mapped).hasSizeGreaterThan(20);

        assertThat(routes.rules().stream().map(Caller::name).toList()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    /** Whoever changes who may do what changes this file as well, and so somebody sees it. */
    @Test
    void the_rules_are_those_that_were_reviewed() throws IOException {
        List<String> declared = routes.rules().stream()
                .map(rule -> rule.method() + "," + rule.pattern().getPatternString() + "," + words(rule.allow())).sorted().toList();
        Path draft = Path.of("target/access-matrix.csv");
        Files.createDirectories(draft.getParent());
        Files.write(draft, declared);

        assertThat(declared).as("review %s and copy it to %s", draft, REVIEWED)
                .containsExactlyElementsOf(Files.readAllLines(REVIEWED));
    }

    /** Nothing is served past the controllers: no welcome page, no functional routes, no views without one. */
    @Test
    void there_is_no_other_way_in() {
        Map<String, HandlerMapping> all = application.getBeansOfType(HandlerMapping.class);
        assertThat(all).containsKey("requestMappingHandlerMapping");
        all.forEach((name, mapping) -> {
            if (mapping instanceof AbstractUrlHandlerMapping urls) {
                assertThat(urls.getHandlerMap().keySet()).as(name).isSubsetOf("/css/**", "/js/**", "/img/**", "/vendor/**", "/webjars/**");
                assertThat(urls.getRootHandler()).as(name).isNull();
            } else if (mapping instanceof RouterFunctionMapping functions) {
                assertThat(functions.getRouterFunction()).as(name).isNull();
            }
        });
        assertThat(application.getBeansOfType(RequestMappingHandlerMapping.class).keySet())
                .allMatch(name -> name.equals("requestMappingHandlerMapping") || name.startsWith("controllerEndpoint"));
        assertThat(application.getBeansOfType(BasicErrorController.class)).isEmpty();
    }

    private RequestMappingHandlerMapping mappings() {
        return application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    private static String words(Allow allow) {
        return Objects.equals(allow.kind(), Allow.Kind.ROLES)
                ? allow.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")) : allow.kind().name();
    }
}
