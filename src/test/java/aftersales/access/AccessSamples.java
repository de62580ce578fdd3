package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.security.Body;
import aftersales.security.Person;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class AccessSamples implements RouteSamples {

    private final AccountService accounts;
    private final Invitations invitations;
    private final TokenService tokens;
    private final Sessions sessions;
    private final JdbcClient jdbc;

    AccessSamples(AccountService accounts, Invitations invitations, TokenService tokens, Sessions sessions, JdbcClient jdbc) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.tokens = tokens;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @Override
    public void plant(Place place) {
        AccountId id = accounts.create(place.keeper(), new SaveAccount(place.organization(), place.code("person"), place.text("person"),
                place.code("person") + "@example.com", place.phone(), true, Set.of(Role.TECHNICIAN)));
        place.remember(id);
        place.row("/accounts/{id}", id);
        place.row("/api/v1/accounts/{id}", id);
        place.word("/invitation/{secret}", invitations.invite(place.keeper(), id));
        place.word("/setup/{secret}", "ended");
    }

    @Override
    public void furnish(Person person) {
        Actor actor = person.actor();
        tokens.make(actor, "sample", false, 1);
        person.row("/profile/tokens/{token}", tokens.of(actor).get(0).id());
        AccountId account = Objects.requireNonNull(actor.account());
        sessions.begin(account, "sample");
        person.row("/profile/sessions/{session}", jdbc.sql("""
                update access_session set seen_at = seen_at - interval '1 hour'
                where id = (select max(id) from access_session where account_id = ?) returning id
                """).param(account.value()).query(Long.class).single());
    }

    @Override
    public Map<String, Body> bodies(Place place) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        Body form = Body.form("name", "Sample", "login", "sample", "organization", place.organization(), "roles", "AGENT", "enabled", "true",
                "version", 0);
        bodies.put("POST /accounts", form);
        bodies.put("POST /accounts/{id}", form);
        Body json = Body.json("name", "Sample", "login", "sample", "organization", place.organization(), "roles", List.of("AGENT"));
        bodies.put("POST /api/v1/accounts", json);
        bodies.put("PUT /api/v1/accounts/{id}", json);
        bodies.put("POST /audit/verification", Body.form("organization", place.organization()));
        bodies.put("POST /profile/tokens", Body.form("name", "sample", "days", 30));
        return bodies;
    }

    @Override
    public Map<String, Body> questions(Place place) {
        return Map.of("GET /accounts", Body.form("organization", place.organization()),
                "GET /api/v1/accounts", Body.form("organization", place.organization()),
                "GET /audit", Body.form("organization", place.organization(), "type", "account"));
    }
}
