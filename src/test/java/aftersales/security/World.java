package aftersales.security;

import aftersales.access.TestSessions;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationService;
import aftersales.organization.SaveOrganization;
import aftersales.testing.Company;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations of the matrix with their rows, and the people of one of them who ask. Made anew for each test. */
@TestComponent
public class World {

    private final OrganizationService organizations;
    private final Company company;
    private final List<RouteSamples> samples;
    private final JdbcClient jdbc;
    private Person furnished = nobody();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<Place.Where, Place> places = new EnumMap<>(Place.Where.class);

    World(OrganizationService organizations, Company company, List<RouteSamples> samples, JdbcClient jdbc) {
        this.organizations = organizations;
        this.company = company;
        this.samples = samples;
        this.jdbc = jdbc;
    }

    /** Founds the five organisations; rows come with {@link #plant}. */
    void found() {
        places.clear();
        people.clear();
        countFromFarOff();
        Place above = found(Place.Where.ABOVE, null, "62");
        Place own = found(Place.Where.OWN, above.organization(), "6401");
        found(Place.Where.BELOW, own.organization(), "640104");
        found(Place.Where.BESIDE, above.organization(), "6405");
        found(Place.Where.STRANGE, null, "31");
        furnished = person(Person.By.BROWSER, Role.AGENT);
    }

    /** Ids that stand for nothing else on a page, and each kind's for no other kind: found in an answer, they are that row's. */
    private void countFromFarOff() {
        jdbc.sql("""
                select setval(pg_get_serial_sequence(table_name, column_name), 7000001 + 100000 * row_number() over (order by table_name))
                from information_schema.columns where table_schema = 'public' and is_identity = 'YES'
                """).query(Long.class).list();
    }

    Place at(Place.Where where) {
        return places.get(where);
    }

    void plant(Place.Where... where) {
        for (Place.Where one : where) {
            samples.forEach(module -> module.plant(at(one)));
        }
    }

    /** What is sent to a route by way of ids of that place. */
    Body body(String route, Place.Where where) {
        return first(samples.stream().map(module -> module.bodies(at(where))).toList(), route);
    }

    /** What a list is asked by way of ids of that place. */
    Body question(String route, Place.Where where) {
        return first(samples.stream().map(module -> module.questions(at(where))).toList(), route);
    }

    private static Body first(List<Map<String, Body>> maps, String route) {
        return maps.stream().map(map -> map.get(route)).filter(java.util.Objects::nonNull).findFirst().orElse(Body.EMPTY);
    }

    /** The routes the modules have bodies and questions for: none may name a route that is none. */
    Set<String> routesWithSamples() {
        Map<String, Body> all = new HashMap<>();
        samples.forEach(module -> {
            all.putAll(module.bodies(at(Place.Where.OWN)));
            all.putAll(module.questions(at(Place.Where.OWN)));
        });
        return all.keySet();
    }

    /** The row of that place, or of that person, that a pattern ending with a variable is asked for with. */
    String value(String pattern, Person person, Place.Where where) {
        Place place = at(where);
        for (Paths paths : List.of(place.rows, place.settings, place.words, person.rows)) {
            if (paths.knows(pattern)) {
                return paths.at(pattern);
            }
        }
        return anybody(pattern);
    }

    /** The row of that place; where rows belong to people, somebody else's stands for every other place. Null: there is none. */
    @Nullable String foreign(String pattern, Person person, Place.Where where) {
        if (person.rows.knows(pattern)) {
            return where == Place.Where.OWN ? person.rows.at(pattern) : where == Place.Where.BESIDE ? anybody(pattern) : null;
        }
        Place place = at(where);
        for (Paths paths : List.of(place.rows, place.settings)) {
            if (paths.knows(pattern)) {
                return paths.at(pattern);
            }
        }
        return null;
    }

    /** Who is not signed in asks for somebody else's row. */
    private String anybody(String pattern) {
        return furnished.rows.at(pattern);
    }

    static Person nobody() {
        return new Person(Person.By.NOTHING, null, TestSessions.formToken());
    }

    /** One of each role at the own organisation, with a browser. */
    List<Person> browsers() {
        return Arrays.stream(Role.values()).map(role -> person(Person.By.BROWSER, role)).toList();
    }

    /** One of each role at the own organisation, with a token that may write and one that may only read. */
    List<Person> programs() {
        List<Person> programs = new ArrayList<>();
        for (Role role : Role.values()) {
            programs.add(person(Person.By.TOKEN, role));
            programs.add(person(Person.By.READING_TOKEN, role));
        }
        return programs;
    }

    /** Whom it asks for again is the same: what he did was rolled back. */
    Person person(Person.By by, Role role) {
        return people.computeIfAbsent(by + " " + role, name -> arrive(by, role));
    }

    private Person arrive(Person.By by, Role role) {
        Actor actor = company.actor(at(Place.Where.OWN).organization(), role);
        Person person = new Person(by, actor, switch (by) {
            case BROWSER -> company.signedIn(actor);
            case TOKEN -> company.bearer(actor, true);
            case READING_TOKEN -> company.bearer(actor, false);
            case NOTHING -> throw new IllegalArgumentException("nobody has no role");
        });
        samples.forEach(module -> module.furnish(person));
        return person;
    }

    private Place found(Place.Where where, @Nullable OrganizationId parent, String region) {
        var draft = new Place(where, new OrganizationId(1), region);
        var kind = parent == null ? OrganizationKind.HEADQUARTERS : OrganizationKind.STATION;
        var id = organizations.found(Company.SYSTEM, new SaveOrganization(parent, draft.code("o"), draft.text("organization"), kind,
                "Asia/Shanghai", draft.text("street"), draft.phone(), draft.phone(), draft.text("contact"), draft.phone(), null,
                Set.of(region), true));
        var place = new Place(where, id, region);
        places.put(where, place);
        return place;
    }
}
