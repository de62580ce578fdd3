package aftersales.access.web;

import static aftersales.testing.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.access.AccountService;
import aftersales.access.TestSessions;
import aftersales.access.TokenService;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ProfilePagesTests {

    private static final String OLD = "tall horses 7 jump";
    private static final String NEW = "nine quiet rivers bend";

    @Autowired
    MockMvc mvc;
    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    AccountService accounts;
    @Autowired
    TokenService tokens;
    @Autowired
    JdbcClient jdbc;
    private Actor agent = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
        accounts.setPassword(agent, Objects.requireNonNull(agent.account()), OLD);
    }

    @Test
    void the_profile_tells_rights_and_browsers_in_both_languages() {
        assertThat(words(browser.open(agent, Locale.SIMPLIFIED_CHINESE, "/profile"))).contains("坐席", "银川维护中心", "API 令牌", "登录状态");
        assertThat(words(browser.open(agent, Locale.ENGLISH, "/profile"))).contains("Agent", "API tokens", "Password");
    }

    @Test
    void the_language_chosen_holds_in_every_browser() {
        browser.send(agent, post("/profile").param("email", "a@example.com").param("phone", "13800138000").param("language", "en"));
        assertThat(words(browser.open(agent, Locale.SIMPLIFIED_CHINESE, "/profile"))).contains("API tokens");
        Document page = browser.page(agent, Locale.ENGLISH, post("/profile").param("email", "no mail").param("language", "fr"), 422);
        assertThat(page.select("#field-email-error").text()).isNotBlank();
        assertThat(page.select("input[name=email]").val()).isEqualTo("no mail");
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_every_other_browser() throws Exception {
        Cookie here = company.cookie(agent);
        Cookie elsewhere = company.cookie(agent);
        assertThat(change(here, "wrong", NEW, NEW).getStatus()).isEqualTo(422);
        assertThat(change(here, OLD, NEW, "another").getStatus()).isEqualTo(422);
        assertThat(change(here, OLD, "12345", "12345").getStatus()).isEqualTo(422);

        MockHttpServletResponse done = change(here, OLD, NEW, NEW);
        assertThat(done.getRedirectedUrl()).isEqualTo("/profile");
        Cookie renewed = Objects.requireNonNull(done.getCookie("session"));
        assertThat(status(renewed)).isEqualTo(200);
        assertThat(status(elsewhere)).isEqualTo(302);
        assertThat(status(here)).isEqualTo(302);
    }

    @Test
    void a_token_is_shown_once_and_kept_as_a_hash() {
        Document page = browser.page(agent, Locale.ENGLISH, post("/profile/tokens").param("name", "nightly copy").param("days", "30"), 200);
        String token = page.select("#made-token").val();
        assertThat(token).startsWith("aft_");
        assertThat(browser.open(agent, Locale.ENGLISH, "/profile").html()).contains("nightly copy").doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from access_token where token_hash::text like ?").param("%" + token + "%").query(Long.class).single()).isZero();

        long id = tokens.of(agent).get(0).id();
        Actor colleague = company.agent(company.yinchuan());
        assertThat(browser.send(colleague, post("/profile/tokens/" + id + "/revocation")).getStatus()).as("somebody else's").isEqualTo(404);
        assertThat(browser.send(agent, post("/profile/tokens/" + id + "/revocation")).getStatus()).isEqualTo(302);
        assertThat(words(browser.open(agent, Locale.ENGLISH, "/profile"))).doesNotContain("nightly copy");
    }

    @Test
    void all_other_browsers_are_signed_out_from_here() throws Exception {
        Cookie here = company.cookie(agent);
        Cookie elsewhere = company.cookie(agent);
        mvc.perform(send("/profile/sessions/others/ending", here)).andReturn();
        assertThat(status(here)).isEqualTo(200);
        assertThat(status(elsewhere)).isEqualTo(302);
    }

    private int status(Cookie session) throws Exception {
        return mvc.perform(get("/profile").cookie(session)).andReturn().getResponse().getStatus();
    }

    private MockHttpServletResponse change(Cookie session, String current, String password, String again) throws Exception {
        return mvc.perform(send("/profile/password", session).param("current", current).param("password", password).param("again", again))
                .andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder send(String path, Cookie session) {
        return post(path).cookie(session).with(TestSessions.formToken());
    }
}
