package aftersales.access.web;

import static aftersales.testing.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.TestSessions;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class AccountPagesTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    MockMvc mvc;
    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    AccountQueries accounts;
    private Actor administrator = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void the_list_shows_who_is_in_reach_and_filters_by_role() {
        Actor agent = company.agent(company.yinchuan());
        Actor foreign = company.actor(company.stranger(), Role.MANAGER);
        assertThat(words(browser.open(administrator, CHINESE, "/accounts"))).contains("账号", agent.name(), "坐席", "银川维护中心")
                .doesNotContain(foreign.name());
        Document filtered = browser.open(administrator, Locale.ENGLISH, "/accounts?role=ADMINISTRATOR");
        assertThat(filtered.select("tbody tr")).hasSize(1);
        assertThat(words(filtered)).contains("Accounts", administrator.name());
        assertThat(browser.open(administrator, Locale.ENGLISH, "/accounts?q=nobody").select("tbody tr")).isEmpty();
    }

    @Test
    void a_new_account_gets_an_address_to_choose_its_password_with_and_it_serves_once() throws Exception {
        Document told = browser.page(administrator, CHINESE, form("/accounts").param("login", "lihua"), 200);
        String address = told.select("copy-text input").val();
        String path = URI.create(address).getPath();
        assertThat(path).startsWith("/invitation/");
        assertThat(account("lihua").invited()).isTrue();

        Document form = browser.open(administrator, CHINESE, path);
        assertThat(words(form)).contains("李华");
        assertThat(choose(path, "tall horses 7 jump", "another").getStatus()).as("not the same twice").isEqualTo(422);
        assertThat(choose(path, "password", "password").getStatus()).as("guessed by everybody").isEqualTo(422);
        assertThat(choose(path, "tall horses 7 jump", "tall horses 7 jump").getRedirectedUrl()).isEqualTo("/login");
        assertThat(account("lihua").invited()).isFalse();
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).as("used").isEqualTo(404);
    }

    @Test
    void an_account_is_changed_and_a_taken_login_said_beside_its_field() {
        browser.send(administrator, form("/accounts").param("login", "lihua"));
        AccountRow made = account("lihua");
        Document edit = browser.open(administrator, CHINESE, "/accounts/" + made.id() + "/edit");
        assertThat(edit.select("input[name=login]").val()).isEqualTo("lihua");
        assertThat(edit.select("input[name=roles][value=AGENT]").hasAttr("checked")).isTrue();

        String path = "/accounts/" + made.id();
        Document wrong = browser.page(administrator, Locale.ENGLISH, form(path).param("login", administrator.name()), 422);
        assertThat(wrong.select("#field-login-error").text()).contains("taken");
        assertThat(browser.send(administrator, form(path).param("login", "lihua2")).getRedirectedUrl()).isEqualTo("/accounts");
        assertThat(account("lihua2").id()).isEqualTo(made.id());
        assertThat(browser.send(administrator, form(path).param("login", "lihua3")).getStatus()).as("read before").isEqualTo(409);
    }

    @Test
    void nobody_takes_his_own_rights_away() {
        String path = "/accounts/" + administrator.account();
        Document page = browser.page(administrator, CHINESE, form(path).param("login", administrator.name()), 422);
        assertThat(page.select(".form-problems")).isNotEmpty();
        assertThat(account(administrator.name()).roles()).containsExactly(Role.ADMINISTRATOR);
    }

    private MockHttpServletResponse choose(String path, String password, String again) throws Exception {
        return mvc.perform(post(path).param("password", password).param("again", again).with(TestSessions.formToken())).andReturn().getResponse();
    }

    private AccountRow account(String login) {
        return accounts.list(administrator, AccountQueries.LISTING.request(new org.springframework.util.LinkedMultiValueMap<>())).rows().stream()
                .filter(row -> row.login().equals(login)).findFirst().orElseThrow();
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path).param("name", "李华").param("organization", company.headquarters().toString()).param("roles", "AGENT")
                .param("enabled", "true").param("version", "0");
    }
}
