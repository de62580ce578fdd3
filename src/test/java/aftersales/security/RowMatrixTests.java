package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.Allow;
import aftersales.access.Routes;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * Rows of one's own organisation, of one below, above, beside and of a stranger, asked for on every route that names a row.
 * Out of reach is answered word for word like a row that does not exist.
 */
@ApplicationTest
class RowMatrixTests {

    /** Sent as a form because of what is in it, and answered with a page: nothing is done. */
    private static final Set<String> ONLY_SHOWS = Set.of("POST /tickets/new");

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
        world.plant(Place.Where.values());
    }

    @Test
    void a_row_is_found_in_reach_and_does_not_exist_elsewhere() {
        for (Routes.Rule rule : routes.rules()) {
            List<String> patterns = Paths.rows(rule.pattern().getPatternString());
            if (!patterns.isEmpty()) {
                for (Role role : allowed(rule)) {
                    Person person = world.person(rule.isApi() ? Person.By.TOKEN : Person.By.BROWSER, role);
                    for (int i = 0; i < patterns.size(); i++) {
                        judge(rule, person, patterns, i);
                    }
                }
            }
        }
        System.out.println("row matrix: " + cells + " cells");

        assertThat(wrong).as("%d cells", cells).isEmpty();
        assertThat(cells).isGreaterThan(200);
    }

    /** An id in the body is as good as one in the path: it must not bring in a row out of reach. */
    @Test
    void a_foreign_row_cannot_be_named_inside_a_body_either() {
        for (Routes.Rule rule : routes.rules()) {
            for (Role role : firstAndLast(allowed(rule))) {
                Person person = world.person(rule.isApi() ? Person.By.TOKEN : Person.By.BROWSER, role);
                Body own = body(rule, Place.Where.OWN);
                for (String field : own.references()) {
                    judge(rule, person, own, field);
                }
            }
        }
        System.out.println("reference matrix: " + cells + " cells");

        assertThat(wrong).as("%d cells", cells).isEmpty();
        assertThat(cells).isGreaterThan(20);
    }

    /** One of the pattern's rows is varied, the others stay one's own. */
    private void judge(Routes.Rule rule, Person person, List<String> patterns, int varied) {
        String pattern = patterns.get(varied);
        List<String> rows = new ArrayList<>(patterns.stream().map(one -> world.value(one, person, Place.Where.OWN)).toList());
        if (isWord(pattern)) {
            return;
        }
        Body body = world.body(Caller.name(rule), Place.Where.OWN);
        String unknown = Paths.unknown(rows.get(varied));
        rows.set(varied, unknown);
        Answer nothing = caller.call(rule, rows, person, body);
        expect(nothing.isMissing(), rule, person, "a row that does not exist", nothing);
        for (Place.Where where : places(rule, person)) {
            String value = world.foreign(pattern, person, where);
            if (value == null) {
                continue;
            }
            rows.set(varied, value);
            Answer answer = caller.call(rule, rows, person, body);
            boolean together = where == Place.Where.OWN || patterns.size() == 1 || isWord(patterns.get(1 - varied));
            boolean own = where == Place.Where.OWN && person.rows.knows(pattern);
            boolean inReach = together && (own || world.at(where).rows.knows(pattern) && where.isInReach() || isReadSetting(rule, pattern, where));
            if (inReach) {
                expect(!answer.isRefusal() && !answer.isMissing() && !answer.isFault(), rule, person, where.name(), answer);
            } else {
                expectAlike(answer.lasting(value), nothing.lasting(unknown), rule, person, where.name());
            }
        }
    }

    /** Foreign rows are tried by every role; the way up and down, which does not ask for roles, by one. */
    private static Set<Place.Where> places(Routes.Rule rule, Person person) {
        return person.roles().contains(allowed(rule).stream().min(Comparator.naturalOrder()).orElseThrow()) ? EnumSet.allOf(Place.Where.class)
                : EnumSet.of(Place.Where.OWN, Place.Where.BESIDE, Place.Where.STRANGE);
    }

    private boolean isWord(String pattern) {
        return world.at(Place.Where.OWN).words.knows(pattern);
    }

    private boolean isReadSetting(Routes.Rule rule, String pattern, Place.Where where) {
        return world.at(where).settings.knows(pattern)
                && (where.isInReach() || where == Place.Where.ABOVE && rule.method() == HttpMethod.GET && !isEditor(rule));
    }

    /** The form of a setting is for those who may change it. */
    private static boolean isEditor(Routes.Rule rule) {
        return rule.pattern().getPatternString().matches(".*/(edit|removal)");
    }

    private void judge(Routes.Rule rule, Person person, Body own, String field) {
        List<String> rows = Paths.rows(rule.pattern().getPatternString()).stream().map(one -> world.value(one, person, Place.Where.OWN)).toList();
        Answer unknown = caller.call(rule, rows, person, own.with(field, Body.unknown(own.fields().get(field))));
        expect(!unknown.isFault() && (!unknown.isDone() || rule.method() == HttpMethod.GET || ONLY_SHOWS.contains(Caller.name(rule))), rule, person, field + " that does not exist", unknown);
        for (Place.Where where : List.of(Place.Where.BESIDE, Place.Where.STRANGE)) {
            Object foreign = body(rule, where).fields().get(field);
            if (foreign != null) {
                Answer answer = caller.call(rule, rows, person, own.with(field, foreign));
                expectAlike(answer.lasting(Body.plain(foreign).toString()),
                        unknown.lasting(Body.plain(Body.unknown(own.fields().get(field))).toString()), rule, person, field + " of " + where);
            }
        }
    }

    private Body body(Routes.Rule rule, Place.Where where) {
        return rule.method() == HttpMethod.GET ? world.question(Caller.name(rule), where) : world.body(Caller.name(rule), where);
    }

    private void expectAlike(String foreign, String unknown, Routes.Rule rule, Person person, String what) {
        cells++;
        if (!foreign.equals(unknown)) {
            wrong.add(rule + " by " + person + ", " + what + ", differs from what does not exist: " + Answer.difference(foreign, unknown));
        }
    }

    private void expect(boolean right, Routes.Rule rule, Person person, String what, Answer answer) {
        cells++;
        if (!right) {
            wrong.add(rule + " by " + person + ", " + what + ": " + answer);
        }
    }

    private static Set<Role> firstAndLast(Set<Role> roles) {
        var sorted = new TreeSet<>(roles);
        return sorted.isEmpty() ? sorted : Set.copyOf(new TreeSet<>(List.of(sorted.first(), sorted.last())));
    }

    /** Each role the rule names; where it names all, one that may little and one that may much. */
    private static Set<Role> allowed(Routes.Rule rule) {
        if (rule.allow().kind() == Allow.Kind.PUBLIC || rule.allow().kind() == Allow.Kind.BASIC) {
            return Set.of();
        }
        return rule.allow().kind() == Allow.Kind.ROLES ? rule.allow().roles() : Set.of(Role.TECHNICIAN, Role.ADMINISTRATOR);
    }
}
