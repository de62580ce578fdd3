package aftersales.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import aftersales.access.AccountService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class AccountApiTests {

    private static final String PATH = "/api/v1/accounts";
    private static final String PASSWORD = "tall horses 7 jump";

    @Autowired
    MockMvc mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    Company company;
    @Autowired
    AccountService accounts;
    private Actor administrator = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void an_account_is_made_once_with_a_key_read_and_changed_by_its_version() throws Exception {
        MockHttpServletResponse made = send(post(PATH).header("Idempotency-Key", "k1"), account("lihua"));
        assertThat(made.getStatus()).isEqualTo(201);
        String path = made.getHeader("Location");
        assertThat(send(post(PATH).header("Idempotency-Key", "k1"), account("lihua")).getHeader("Location")).isEqualTo(path);
        assertThat(body(made).get("invited").asBoolean()).isTrue();
        assertThat(made.getContentAsString()).doesNotContain("password");

        assertThat(send(put(path).header("If-Match", "\"0\""), account("lihua2")).getStatus()).isEqualTo(200);
        assertThat(send(put(path).header("If-Match", "\"0\""), account("lihua3")).getStatus()).isEqualTo(412);
        assertThat(body(send(get(path))).get("login").asString()).isEqualTo("lihua2");
        assertThat(body(send(get(PATH + "?q=lihua2"))).get("items")).hasSize(1);
    }

    @Test
    void what_is_wrong_is_named_and_an_unknown_field_or_filter_refused() throws Exception {
        assertThat(body(send(post(PATH), account(administrator.name()))).get("errors").get(0).get("field").asString()).isEqualTo("login");
        assertThat(send(post(PATH), account("x1").replace("}", ",\"passwordHash\":\"x\"}")).getStatus()).isEqualTo(400);
        assertThat(send(post(PATH), account("x1").replace("[\"AGENT\"]", "[]")).getStatus()).isEqualTo(422);
        assertThat(send(get(PATH + "?colour=red")).getStatus()).isEqualTo(400);
    }

    @Test
    void a_token_is_made_with_login_and_password_and_with_nothing_else() throws Exception {
        accounts.setPassword(administrator, Objects.requireNonNull(administrator.account()), PASSWORD);
        MockHttpServletResponse made = token("Basic " + encoded(administrator.name() + ":" + PASSWORD));
        assertThat(made.getStatus()).isEqualTo(201);
        String token = body(made).get("token").asString();
        assertThat(mvc.perform(get(PATH).header("Authorization", "Bearer " + token)).andReturn().getResponse().getStatus()).isEqualTo(200);

        assertThat(token("Basic " + encoded(administrator.name() + ":wrong")).getStatus()).isEqualTo(401);
        assertThat(token("Basic nonsense").getStatus()).isEqualTo(401);
        assertThat(token("Bearer " + token).getStatus()).isEqualTo(401);
        MockHttpServletResponse basic = mvc.perform(get(PATH).header("Authorization", "Basic " + encoded(administrator.name() + ":" + PASSWORD)))
                .andReturn().getResponse();
        assertThat(basic.getStatus()).as("a password opens nothing else").isEqualTo(401);
    }

    private MockHttpServletResponse token(String authorization) throws Exception {
        return mvc.perform(post("/api/v1/tokens").header("Authorization", authorization).contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"report\"}")).andReturn().getResponse();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String account(String login) {
        return "{\"organization\":%s,\"login\":\"%s\",\"name\":\"Li Hua\",\"roles\":[\"AGENT\"]}".formatted(company.headquarters(), login);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return send(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(company.bearer(administrator))).andReturn().getResponse();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
