package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.access.Routes;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A form is taken from our own pages only: another site can make a browser send one, but does not know its token. */
@ApplicationTest
class FormTokenTests {

    @Autowired
    MockMvc mvc;
    @Autowired
    Routes routes;
    @Autowired
    Company company;
    private Cookie session = new Cookie("session", "");

    @BeforeEach
    void signIn() {
        company.found();
        Actor actor = company.actor(company.headquarters(), Role.ADMINISTRATOR, Role.values());
        session = company.cookie(actor);
    }

    @Test
    void no_page_takes_a_form_without_its_token() throws Exception {
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (Routes.Rule rule : routes.rules()) {
            if (rule.method() != HttpMethod.GET && !rule.isApi()) {
                String path = rule.pattern().getPatternString().replaceAll("\\{[^}]*}", "1");
                for (String token : new String[] {"", "AAAA", "x".repeat(500)}) {
                    int status = mvc.perform(MockMvcRequestBuilders.request(rule.method(), path).cookie(session).param("_csrf", token))
                            .andReturn().getResponse().getStatus();
                    tried++;
                    if (status != 403) {
                        open.add(rule + ": " + status);
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(tried).isGreaterThan(60);
    }

    @Test
    void the_token_of_one_browser_is_worth_nothing_in_another() throws Exception {
        MockHttpServletResponse mine = mvc.perform(get("/profile").cookie(session)).andReturn().getResponse();
        MockHttpServletResponse other = mvc.perform(get("/login")).andReturn().getResponse();
        Cookie cookie = Objects.requireNonNull(mine.getCookie("csrf"));

        assertThat(send(cookie, token(mine))).isEqualTo(302);
        assertThat(send(cookie, token(other))).isEqualTo(403);
        assertThat(send(Objects.requireNonNull(other.getCookie("csrf")), token(mine))).isEqualTo(403);
    }

    /** The same word on each page would let an attacker read it bit by bit out of compressed answers. */
    @Test
    void a_page_shows_the_token_in_another_guise_each_time() throws Exception {
        MockHttpServletResponse first = mvc.perform(get("/profile").cookie(session)).andReturn().getResponse();
        Cookie cookie = Objects.requireNonNull(first.getCookie("csrf"));
        MockHttpServletResponse second = mvc.perform(get("/profile").cookie(session, cookie)).andReturn().getResponse();

        assertThat(second.getCookie("csrf")).isNull();
        assertThat(token(second)).isNotEqualTo(token(first));
        assertThat(send(cookie, token(first))).isEqualTo(302);
        assertThat(first.getContentAsString()).doesNotContain(cookie.getValue());
    }

    private int send(Cookie cookie, String token) throws Exception {
        return mvc.perform(post("/profile").cookie(session, cookie).param("_csrf", token)).andReturn().getResponse().getStatus();
    }

    private static String token(MockHttpServletResponse page) throws Exception {
        return Objects.requireNonNull(Jsoup.parse(page.getContentAsString()).selectFirst("input[name=_csrf]")).val();
    }
}
