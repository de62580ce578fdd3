package aftersales.testing;

import aftersales.access.AccountService;
import aftersales.access.SaveAccount;
import aftersales.access.TestSessions;
import aftersales.access.TokenService;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationKind;
import aftersales.organization.OrganizationService;
import aftersales.organization.SaveOrganization;
import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A company to test with: a headquarters and two stations below it, and a headquarters of somebody else, whose rows none of
 * them may ever see. Founded anew for the test that asks first.
 *
 * <pre>{@code
 * @BeforeEach void found() { company.found(); }
 * Actor agent = company.agent(company.yinchuan());
 * mvc.perform(get("/customers").with(company.signedIn(agent)))
 * }</pre>
 */
@TestComponent
public class Company {

    /** The application itself, as tests act for it. */
    public static final Actor SYSTEM = Actor.system("test");

    private final OrganizationService organizations;
    private final AccountService accounts;
    private final TestSessions sessions;
    private final TokenService tokens;
    private @Nullable OrganizationId headquarters;
    private @Nullable OrganizationId yinchuan;
    private @Nullable OrganizationId zhongwei;
    private @Nullable OrganizationId stranger;
    private int logins;

    Company(OrganizationService organizations, AccountService accounts, TestSessions sessions, TokenService tokens) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Call it before each test: the database is empty then. */
    public void found() {
        headquarters = found(null, "HQ", "总部", Set.of("86"));
        yinchuan = found(headquarters, "YC", "银川维护中心", Set.of("6401"));
        zhongwei = found(headquarters, "ZW", "中卫维护站", Set.of("6405"));
        stranger = found(null, "XX", "别家公司", Set.of());
    }

    /** Covers the whole country unless somebody nearer does. */
    public OrganizationId headquarters() {
        return founded(headquarters);
    }

    /** Below headquarters; covers 6401. */
    public OrganizationId yinchuan() {
        return founded(yinchuan);
    }

    /** Below headquarters, beside Yinchuan; covers 6405. */
    public OrganizationId zhongwei() {
        return founded(zhongwei);
    }

    /** Has nothing to do with the others. */
    public OrganizationId stranger() {
        return founded(stranger);
    }

    /** One more station, below an organisation, covering these regions. */
    public OrganizationId station(OrganizationId parent, String code, String... regions) {
        return found(parent, code, "维护站 " + code, Set.of(regions));
    }

    public Actor agent(OrganizationId organization) {
        return actor(organization, Role.AGENT);
    }

    /** A new account with these roles. */
    public Actor actor(OrganizationId organization, Role first, Role... others) {
        Set<Role> roles = new HashSet<>(Set.of(others));
        roles.add(first);
        String login = first.name().toLowerCase(Locale.ROOT) + ++logins;
        AccountId id = accounts.create(SYSTEM, new SaveAccount(organization, login, login, null, null, true, roles));
        return new Actor(id, login, organization, roles);
    }

    /** What the actor's browser carries once he has signed in. */
    public Cookie cookie(Actor actor) {
        return sessions.begin(account(actor));
    }

    /** Makes a page request come from the actor's browser, with its CSRF token. */
    public RequestPostProcessor signedIn(Actor actor) {
        Cookie cookie = cookie(actor);
        return request -> {
            request.setCookies(cookie);
            return TestSessions.formToken().postProcessRequest(request);
        };
    }

    /** Makes a REST request come from a program with the actor's token. */
    public RequestPostProcessor bearer(Actor actor) {
        return bearer(actor, true);
    }

    /** As {@link #bearer(Actor)}, with a token that may write or only read. */
    public RequestPostProcessor bearer(Actor actor, boolean mayWrite) {
        String token = tokens.make(actor, "test", mayWrite, 1);
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    private OrganizationId found(@Nullable OrganizationId parent, String code, String name, Set<String> regions) {
        var kind = parent == null ? OrganizationKind.HEADQUARTERS : OrganizationKind.STATION;
        return organizations.found(SYSTEM, new SaveOrganization(parent, code, name, kind, "Asia/Shanghai", null, null, null, null,
                null, null, regions, true));
    }

    private static OrganizationId founded(@Nullable OrganizationId id) {
        if (id == null) {
            throw new IllegalStateException("call found() first");
        }
        return id;
    }

    private static AccountId account(Actor actor) {
        if (actor.account() == null) {
            throw new IllegalArgumentException("the application does not sign in");
        }
        return actor.account();
    }
}
