package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.Allow;
import aftersales.access.Routes;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * Whatever others have, nothing that one is shown tells of it: not a word, not a number, not a row read and left out. Every
 * page and every list is asked twice, before others plant their rows and after.
 */
@ApplicationTest
class CanaryTests {

    @Autowired
    Routes routes;
    @Autowired
    World world;
    @Autowired
    Caller caller;
    @Autowired
    TestClock clock;

    /** One thing to ask, in words for the report. */
    private record Question(Routes.Rule rule, Person person, Body parameters) {

        /** What was asked for may come back as it was asked; it does so before there is such a row, too. */
        boolean namesAForeigner() {
            return parameters.fields().containsKey("q");
        }

        @Override
        public String toString() {
            return Caller.name(rule) + (parameters.fields().isEmpty() ? "" : " " + parameters.fields()) + " by " + person;
        }
    }

    private record Seen(Answer answer, ReadRows.Watch read) {
    }

    @BeforeEach
    void plant() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        world.found();
        world.plant(Place.Where.ABOVE, Place.Where.OWN, Place.Where.BELOW);
    }

    @Test
    void nothing_shown_and_nothing_read_changes_when_others_plant_their_rows() {
        List<Question> questions = questions();
        Map<Question, Seen> before = new LinkedHashMap<>();
        questions.forEach(question -> before.put(question, ask(question)));
        world.plant(Place.Where.BESIDE, Place.Where.STRANGE);

        List<String> wrong = new ArrayList<>();
        for (Question question : questions) {
            Seen then = before.get(question);
            Seen now = ask(question);
            if (!question.namesAForeigner() && isForeign().test(now.answer().body())) {
                wrong.add(question + " shows a foreign row: " + now.answer());
            }
            if (!now.read().seen().isEmpty()) {
                wrong.add(question + " reads a foreign row: " + now.read().seen());
            }
            if (now.read().rows() != then.read().rows()) {
                wrong.add(question + " reads " + now.read().rows() + " rows, " + then.read().rows() + " before");
            }
            if (!now.answer().lasting().equals(then.answer().lasting())) {
                wrong.add(question + " tells of foreign rows: " + Answer.difference(then.answer().lasting(), now.answer().lasting()));
            }
        }
        System.out.println("canary: " + questions.size() + " questions, rows read: " + before.values().stream().mapToInt(seen -> seen.read().rows()).sum());

        assertThat(wrong).as("%d questions", questions.size()).isEmpty();
        assertThat(questions).hasSizeGreaterThan(200);
        assertSings(before.values());
    }

    /** A canary that cannot sing proves nothing: the own organisation's rows are found by the same means. */
    private void assertSings(Collection<Seen> answers) {
        String own = world.at(Place.Where.OWN).marker();
        assertThat(answers.stream().filter(seen -> seen.answer().body().contains(own)).count()).as("answers that show a row").isGreaterThan(50);
        assertThat(answers.stream().filter(seen -> seen.read().sawExpected()).count()).as("answers for which a row was read").isGreaterThan(50);
        assertThat(answers.stream().mapToInt(seen -> seen.read().rows()).sum()).as("rows read").isGreaterThan(1000);
    }

    /** Every page and list, asked by every role; and by one of them with its filters, and for a foreign word. */
    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Routes.Rule rule : routes.rules()) {
            if (rule.method() == HttpMethod.GET && rule.allow().kind() != Allow.Kind.PUBLIC) {
                Set<Role> roles = rule.allow().kind() == Allow.Kind.SIGNED_IN ? EnumSet.allOf(Role.class) : EnumSet.copyOf(rule.allow().roles());
                for (Role role : roles) {
                    Person person = world.person(rule.isApi() ? Person.By.TOKEN : Person.By.BROWSER, role);
                    questions.add(new Question(rule, person, Body.EMPTY));
                }
                Person one = world.person(rule.isApi() ? Person.By.TOKEN : Person.By.BROWSER, roles.iterator().next());
                parameters(rule).forEach(body -> questions.add(new Question(rule, one, body)));
            }
        }
        return questions;
    }

    private List<Body> parameters(Routes.Rule rule) {
        List<Body> parameters = new ArrayList<>();
        Body filters = world.question(Caller.name(rule), Place.Where.OWN);
        if (!filters.fields().isEmpty()) {
            parameters.add(filters);
        }
        if (Paths.rows(rule.pattern().getPatternString()).isEmpty()) {
            parameters.add(Body.form("q", world.at(Place.Where.STRANGE).marker()));
            parameters.add(Body.form("q", world.at(Place.Where.BESIDE).phone()));
        }
        return parameters;
    }

    private Seen ask(Question question) {
        List<ReadRows.Watch> watches = new ArrayList<>();
        Answer answer = ReadRows.watch(isForeign(), world.at(Place.Where.OWN).marker(), watches, () -> call(question));
        return new Seen(answer, watches.get(0));
    }

    private Answer call(Question question) {
        List<String> rows = Paths.rows(question.rule().pattern().getPatternString()).stream()
                .map(pattern -> world.value(pattern, question.person(), Place.Where.OWN)).toList();
        return caller.call(question.rule(), rows, question.person(), question.parameters());
    }

    private Predicate<String> isForeign() {
        List<Place> foreign = List.of(world.at(Place.Where.BESIDE), world.at(Place.Where.STRANGE));
        return text -> foreign.stream().anyMatch(place -> text.toLowerCase(Locale.ROOT).contains(place.marker().toLowerCase(Locale.ROOT))
                || text.contains(place.phone()));
    }
}
