package aftersales.access.web;

import static aftersales.access.TestSessions.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.access.AccountService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class SignInPagesTests {

    private static final String PASSWORD = "tall horses 7 jump";

    @Autowired
    MockMvc mvc;
    @Autowired
    Company company;
    @Autowired
    AccountService accounts;
    @Autowired
    JdbcClient jdbc;
    private Actor agent = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        agent = company.actor(company.yinchuan(), Role.AGENT);
        accounts.setPassword(agent, Objects.requireNonNull(agent.account()), PASSWORD);
    }

    @Test
    void login_and_password_open_the_page_one_was_on_the_way_to() throws Exception {
        MockHttpServletResponse stopped = mvc.perform(get("/profile?x=1")).andReturn().getResponse();
        assertThat(stopped.getRedirectedUrl()).isEqualTo("/login?to=%2Fprofile%3Fx%3D1");
        Document form = page(get("/login?to=/profile?x=1"));
        assertThat(form.select("input[name=to]").val()).isEqualTo("/profile?x=1");

        MockHttpServletResponse answer = signIn(agent.name(), PASSWORD, "/profile?x=1");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/profile?x=1");
        assertThat(page(get("/profile").cookie(Objects.requireNonNull(answer.getCookie("session")))).text()).contains(agent.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "evil", "/a\r\nSet-Cookie: x=y",
            "\\\\evil.example", "/ /evil.example", ""})
    void nobody_is_led_away_from_our_pages(String elsewhere) throws Exception {
        assertThat(signIn(agent.name(), PASSWORD, elsewhere).getRedirectedUrl()).isEqualTo("/");
        assertThat(mvc.perform(post("/language").param("language", "en").param("back", elsewhere).with(formToken())).andReturn().getResponse()
                .getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void what_does_not_match_says_so_in_both_languages_and_keeps_the_login() throws Exception {
        Document english = failed("en");
        assertThat(english.select(".form-problems").text()).contains("Login and password do not match.");
        assertThat(english.select("input[name=username]").val()).isEqualTo(agent.name());
        assertThat(english.select("input[name=password]").val()).isEmpty();
        assertThat(failed("zh-CN").select(".form-problems").text()).contains("用户名或密码不正确。");
    }

    @Test
    void the_cookie_is_for_us_alone() throws Exception {
        String plain = header(signIn(agent.name(), PASSWORD, "/"), "session=");
        assertThat(plain).contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=2592000").doesNotContain("Domain", "Secure");
        MockHttpServletResponse secure = mvc.perform(post("/login").secure(true).param("username", agent.name()).param("password", PASSWORD).with(formToken()))
                .andReturn().getResponse();
        assertThat(header(secure, "__Host-session=")).contains("Path=/", "HttpOnly", "SameSite=Lax", "Secure").doesNotContain("Domain");
        MockHttpServletResponse form = mvc.perform(get("/login").secure(true)).andReturn().getResponse();
        assertThat(form.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(header(form, "__Host-csrf=")).contains("Path=/", "HttpOnly", "SameSite=Lax", "Secure").doesNotContain("Domain");
    }

    @Test
    void a_session_planted_before_opens_nothing_afterwards() throws Exception {
        Cookie planted = company.cookie(company.agent(company.zhongwei()));
        MockHttpServletResponse answer = mvc.perform(post("/login").cookie(planted).param("username", agent.name()).param("password", PASSWORD)
                .with(formToken())).andReturn().getResponse();

        Cookie own = Objects.requireNonNull(answer.getCookie("session"));
        assertThat(own.getValue()).isNotEqualTo(planted.getValue()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(header(answer, "csrf=")).contains("Max-Age=0");
        assertOutside(planted);
        assertInside(own);
        assertOutside(new Cookie("session", "made-up"));
    }

    @Test
    void signing_out_ends_the_row_and_the_cookie() throws Exception {
        Cookie session = company.cookie(agent);
        MockHttpServletResponse answer = mvc.perform(post("/logout").cookie(session).with(formToken())).andReturn().getResponse();

        assertThat(header(answer, "session=")).contains("Max-Age=0");
        assertThat(jdbc.sql("select count(*) from access_session").query(Long.class).single()).isZero();
        assertOutside(session);
    }

    @Test
    void a_session_ends_without_use_and_after_thirty_days_in_all() throws Exception {
        Cookie session = company.cookie(agent);
        jdbc.sql("update access_session set seen_at = now() - interval '11 hours 59 minutes'").update();
        assertInside(session);
        assertThat(jdbc.sql("select seen_at > now() - interval '1 minute' from access_session").query(Boolean.class).single()).isTrue();
        jdbc.sql("update access_session set seen_at = now() - interval '12 hours 1 minute'").update();
        assertOutside(session);
        Cookie other = company.cookie(agent);
        jdbc.sql("update access_session set expires_at = now() - interval '1 second'").update();
        assertOutside(other);
    }

    private Document failed(String language) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/login").header("Accept-Language", language).param("username", agent.name())
                .param("password", "not the password").with(formToken())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString());
    }

    private void assertInside(Cookie session) throws Exception {
        assertThat(mvc.perform(get("/profile").cookie(session)).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    private void assertOutside(Cookie session) throws Exception {
        assertThat(mvc.perform(get("/profile").cookie(session)).andReturn().getResponse().getRedirectedUrl()).startsWith("/login");
    }

    private static String header(MockHttpServletResponse answer, String beginning) {
        return answer.getHeaders(HttpHeaders.SET_COOKIE).stream().filter(cookie -> cookie.startsWith(beginning)).findFirst().orElseThrow();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }

    private MockHttpServletResponse signIn(String login, String password, String to) throws Exception {
        return mvc.perform(post("/login").param("username", login).param("password", password).param("to", to).with(formToken()))
                .andReturn().getResponse();
    }
}
