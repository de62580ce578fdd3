package aftersales.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.access.AccountService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class SignInPagesTests {

    private static final String PASSWORD = "tall horses 7 jump";

    @Autowired
    MockMvc mvc;
    @Autowired
    Company company;
    @Autowired
    AccountService accounts;
    private Actor agent = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        agent = company.actor(company.yinchuan(), Role.AGENT, Role.ADMINISTRATOR);
        accounts.setPassword(agent, Objects.requireNonNull(agent.account()), PASSWORD);
    }

    @Test
    void login_and_password_open_the_page_one_was_on_the_way_to() throws Exception {
        MockHttpServletResponse answer = signIn(agent.name(), PASSWORD, "/profile?x=1");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/profile?x=1");
        Cookie session = Objects.requireNonNull(answer.getCookie("session"));
        mvc.perform(get("/").cookie(session)).andExpect(status().isFound());
        mvc.perform(get("/")).andExpect(redirectedUrl("/login"));
    }

    private MockHttpServletResponse signIn(String login, String password, String to) throws Exception {
        return mvc.perform(post("/login").param("username", login).param("password", password).param("to", to).with(csrf()))
                .andReturn().getResponse();
    }
}
