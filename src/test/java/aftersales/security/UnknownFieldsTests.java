package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.Routes;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A program that sends a field nobody knows is told so: nothing is set by guessing the name of a column. */
@ApplicationTest
class UnknownFieldsTests {

    @Autowired
    Routes routes;
    @Autowired
    World world;
    @Autowired
    Caller caller;
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_body_is_refused_that_has_a_field_too_many() {
        world.found();
        world.plant(Place.Where.ABOVE, Place.Where.OWN);
        Set<String> taking = takingBodies();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Routes.Rule rule : routes.rules()) {
            if (rule.isApi() && taking.contains(Caller.name(rule))) {
                Person person = world.person(Person.By.TOKEN, rule.allow().roles().stream().sorted().findFirst().orElse(Role.ADMINISTRATOR));
                List<String> rows = Paths.rows(rule.pattern().getPatternString()).stream()
                        .map(pattern -> world.value(pattern, person, Place.Where.OWN)).toList();
                Body right = world.body(Caller.name(rule), Place.Where.OWN);
                Answer answer = caller.call(rule, rows, person, new Body(true, right.fields()).with("createdBy", 1));
                tried++;
                // 422 where each item of a list is refused by itself.
                if (answer.status() != 400 && answer.status() != 422 || !answer.body().contains("createdBy")) {
                    wrong.add(rule + ": " + answer);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(taking.size()).isGreaterThan(25);
    }

    private Set<String> takingBodies() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> Arrays.stream(one.getValue().getMethodParameters()).anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)))
                .flatMap(one -> one.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(verb -> one.getKey().getPatternValues().stream().map(pattern -> verb + " " + pattern)))
                .collect(Collectors.toSet());
    }
}
