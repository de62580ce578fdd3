package aftersales.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.access.PublicLinks;
import aftersales.access.Setup;
import aftersales.access.TestSessions;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The first administrator of an empty database, by an address that serves once. */
@ApplicationTest
class SetupPagesTests {

    private static final String PASSWORD = "tall horses 7 jump";

    @Autowired
    MockMvc mvc;
    @Autowired
    PublicLinks links;
    @Autowired
    Company company;
    private String path = "";

    @BeforeEach
    void print() {
        path = "/setup/" + links.make(Actor.system("setup"), Setup.PURPOSE, "first administrator", null, Duration.ofDays(1));
    }

    @Test
    void the_first_administrator_founds_the_headquarters_and_signs_in() throws Exception {
        MockHttpServletResponse page = open(path);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(page.getContentAsString()).select("input[name=login]")).hasSize(1);

        assertThat(begin(PASSWORD).getRedirectedUrl()).isEqualTo("/login");
        MockHttpServletResponse signedIn = mvc.perform(post("/login").param("username", "chief").param("password", PASSWORD)
                .with(TestSessions.formToken())).andReturn().getResponse();
        MockHttpServletResponse network = mvc.perform(get("/organizations").header("Accept-Language", "en")
                .cookie(Objects.requireNonNull(signedIn.getCookie("session")))).andReturn().getResponse();
        assertThat(network.getContentAsString()).contains("Our company", "Headquarters");

        assertThat(open(path).getStatus()).as("used").isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_and_the_address_stays_good() throws Exception {
        for (String again : new String[] {"another", ""}) {
            assertThat(begin(again).getStatus()).isEqualTo(422);
        }
        assertThat(mvc.perform(form().param("password", "password").param("again", "password").with(TestSessions.formToken())).andReturn()
                .getResponse().getStatus()).as("guessed by everybody").isEqualTo(422);
        assertThat(begin(PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    void where_somebody_has_an_account_there_is_nothing_to_set_up() throws Exception {
        company.found();
        company.agent(company.headquarters());
        assertThat(open(path).getStatus()).isEqualTo(404);
        assertThat(begin(PASSWORD).getStatus()).isEqualTo(404);
        assertThat(open("/setup/made-up").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse begin(String again) throws Exception {
        return mvc.perform(form().param("password", PASSWORD).param("again", again).with(TestSessions.formToken())).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder form() {
        return post(path).param("organization", "Our company").param("zone", "Asia/Shanghai").param("login", "chief").param("name", "Chief");
    }
}
