package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.Allow;
import aftersales.access.Routes;
import aftersales.testing.ApplicationTest;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Every route, asked by everybody: who may comes through to his row, who may not is turned away before anything is done. */
@ApplicationTest
class RoleMatrixTests {

    @Autowired
    Routes routes;
    @Autowired
    World world;
    @Autowired
    Caller caller;
    @Autowired
    TestClock clock;

    private final List<String> wrong = new ArrayList<>();
    private int cells;

    @BeforeEach
    void plant() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        world.found();
        world.plant(Place.Where.ABOVE, Place.Where.OWN);
    }

    @Test
    void each_route_lets_in_whom_its_rule_names_and_nobody_else() {
        List<Person> readers = world.browsers();
        List<Person> programs = world.programs();
        for (Routes.Rule rule : routes.rules()) {
            List<Person> people = new ArrayList<>(rule.isApi() ? programs : readers);
            people.removeIf(person -> person.by() == Person.By.READING_TOKEN && rule.method() == HttpMethod.GET); // reads like the other
            people.add(World.nobody());
            for (Person person : people) {
                judge(rule, person, caller.call(rule, rows(rule, person), person, world.body(Caller.name(rule), Place.Where.OWN)));
            }
        }
        System.out.println("access matrix: " + cells + " cells of " + routes.rules().size() + " routes");

        assertThat(wrong).as("%d cells", cells).isEmpty();
        assertThat(cells).isGreaterThan(300);
    }

    /** A browser's cookie opens no interface for programs, a program's token no page. */
    @Test
    void neither_credential_serves_for_the_other() {
        var manager = aftersales.kernel.identity.Role.ADMINISTRATOR;
        for (Routes.Rule rule : routes.rules()) {
            if (rule.allow().kind() != Allow.Kind.PUBLIC && rule.allow().kind() != Allow.Kind.BASIC) {
                Person other = world.person(rule.isApi() ? Person.By.BROWSER : Person.By.TOKEN, manager);
                Answer answer = caller.call(rule, rows(rule, other), other, Body.EMPTY);
                cells++;
                if (!answer.isRefusal()) {
                    wrong.add(rule + " by " + other + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void samples_name_routes_that_exist() {
        assertThat(routes.rules().stream().map(Caller::name).toList()).containsAll(world.routesWithSamples());
    }

    private void judge(Routes.Rule rule, Person person, Answer answer) {
        cells++;
        boolean may = may(rule, person);
        boolean right = isOpen(rule) ? !answer.isFault() && answer.status() != 403 : may ? !answer.isRefusal() && !answer.isFault() && !answer.isMissing() && !saysNo(answer)
                : answer.status() == (person.by() == Person.By.NOTHING ? rule.isApi() ? 401 : 302 : 403) && answer.isRefusal();
        if (!answer.bare().isEmpty() && !answer.isFault()) {
            wrong.add(rule + " by " + person + " is not guarded by " + answer.bare());
        }
        if (!right) {
            wrong.add(rule + " by " + person + (may ? ", who may: " : ", who may not: ") + answer);
        }
    }

    /** To everybody: whoever asks comes through, be it to the sign-in page or to a wrong password. */
    private static boolean isOpen(Routes.Rule rule) {
        return rule.allow().kind() == Allow.Kind.PUBLIC || rule.allow().kind() == Allow.Kind.BASIC;
    }

    private static boolean may(Routes.Rule rule, Person person) {
        boolean writes = rule.method() != HttpMethod.GET;
        return switch (rule.allow().kind()) {
            case PUBLIC, BASIC -> true;
            case SIGNED_IN -> person.by() != Person.By.NOTHING && !(writes && person.by() == Person.By.READING_TOKEN);
            case ROLES -> person.roles().stream().anyMatch(rule.allow().roles()::contains) && !(writes && person.by() == Person.By.READING_TOKEN);
        };
    }

    /** The rule lets him in, the service must not turn him out. */
    private static boolean saysNo(Answer answer) {
        return answer.body().contains("Your role does not allow this.") || answer.body().contains("access.refused");
    }

    private List<String> rows(Routes.Rule rule, Person person) {
        return Paths.rows(rule.pattern().getPatternString()).stream().map(pattern -> world.value(pattern, person, Place.Where.OWN)).toList();
    }
}
