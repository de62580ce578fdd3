package aftersales.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.AccountService;
import aftersales.access.SaveAccount;
import aftersales.access.TokenService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import jakarta.servlet.http.Cookie;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A right taken away is gone with the next request, in every browser and for every token. */
@ApplicationTest
class RightsAtOnceTests {

    @Autowired
    MockMvc mvc;
    @Autowired
    Company company;
    @Autowired
    AccountService accounts;
    @Autowired
    AccountQueries queries;
    @Autowired
    TokenService tokens;
    private Actor person = Company.SYSTEM;
    private Cookie session = new Cookie("session", "");
    private String token = "";

    @BeforeEach
    void signIn() throws Exception {
        company.found();
        person = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        session = company.cookie(person);
        token = tokens.make(person, "test", true, 1);
        assertThat(open("/accounts").getStatus()).isEqualTo(200);
        assertThat(call("/api/v1/accounts")).isEqualTo(200);
    }

    @Test
    void a_disabled_account_is_outside_at_once() throws Exception {
        change(company.headquarters(), false, person.roles());
        assertThat(open("/accounts").getRedirectedUrl()).startsWith("/login");
        assertThat(call("/api/v1/accounts")).isEqualTo(401);
    }

    @Test
    void a_role_taken_away_is_gone_at_once() throws Exception {
        change(company.headquarters(), true, EnumSet.of(Role.AGENT));
        assertThat(open("/accounts").getStatus()).isEqualTo(403);
        assertThat(call("/api/v1/accounts")).isEqualTo(403);
        assertThat(open("/profile").getStatus()).isEqualTo(200);
    }

    @Test
    void who_is_moved_to_a_branch_sees_the_branch_at_once() throws Exception {
        assertThat(call("/api/v1/organizations/" + company.zhongwei())).isEqualTo(200);
        change(company.yinchuan(), true, person.roles());
        assertThat(call("/api/v1/organizations/" + company.zhongwei())).isEqualTo(404);
        assertThat(open("/organizations/" + company.yinchuan()).getStatus()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_every_session_before_it() throws Exception {
        accounts.setPassword(person, Objects.requireNonNull(person.account()), "tall horses 7 jump");
        assertThat(open("/accounts").getRedirectedUrl()).startsWith("/login");
    }

    @Test
    void a_revoked_or_ended_token_opens_nothing() throws Exception {
        tokens.revoke(person, tokens.of(person).get(0).id());
        assertThat(call("/api/v1/accounts")).isEqualTo(401);
        for (String forged : new String[] {"", "aft_", "aft_made-up", token + "A", token.toUpperCase(), "Basic abc"}) {
            token = forged;
            assertThat(call("/api/v1/accounts")).as(forged).isEqualTo(401);
        }
    }

    private void change(OrganizationId organization, boolean enabled, Set<Role> roles) {
        AccountRow row = queries.get(Company.SYSTEM, Objects.requireNonNull(person.account()));
        accounts.change(Company.SYSTEM, row.id(), row.version(),
                new SaveAccount(organization, row.login(), row.name(), null, null, enabled, roles));
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return mvc.perform(get(path).cookie(session)).andReturn().getResponse();
    }

    private int call(String path) throws Exception {
        return mvc.perform(get(path).header("Authorization", "Bearer " + token)).andReturn().getResponse().getStatus();
    }
}
