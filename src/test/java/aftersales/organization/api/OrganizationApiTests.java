package aftersales.organization.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
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
class OrganizationApiTests {

    private static final String PATH = "/api/v1/organizations";

    @Autowired
    MockMvc mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    Company company;
    private Actor administrator = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void the_list_is_what_is_in_reach() throws Exception {
        JsonNode items = body(send(get(PATH))).get("items");
        assertThat(items.valueStream().map(item -> item.get("code").asString())).containsExactlyInAnyOrder("HQ", "YC", "ZW");
    }

    @Test
    void one_is_founded_once_with_a_key_and_changed_by_its_version() throws Exception {
        MockHttpServletResponse made = send(post(PATH).header("Idempotency-Key", "k1"), station("GY", "6404"));
        MockHttpServletResponse again = send(post(PATH).header("Idempotency-Key", "k1"), station("GY", "6404"));
        assertThat(made.getStatus()).isEqualTo(201);
        String path = made.getHeader("Location");
        assertThat(again.getHeader("Location")).isEqualTo(path);
        assertThat(made.getHeader("ETag")).isEqualTo("\"0\"");

        assertThat(send(put(path).header("If-Match", "\"0\""), station("GY", "640402")).getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(send(put(path).header("If-Match", "\"0\""), station("GY", "6404")).getStatus()).isEqualTo(412);
        assertThat(body(send(get(path))).get("regions").get(0).asString()).isEqualTo("640402");
    }

    @Test
    void what_is_wrong_is_named_with_its_field_and_code() throws Exception {
        MockHttpServletResponse taken = send(post(PATH), station("GY", "6401"));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(body(taken).get("errors").get(0).get("field").asString()).isEqualTo("regions");
        assertThat(body(taken).get("errors").get(0).get("code").asString()).isEqualTo("organization.region.taken");
        MockHttpServletResponse unknown = send(post(PATH), station("GY", "6404").replace("}", ",\"owner\":1}"));
        assertThat(unknown.getStatus()).as("a field nobody knows").isEqualTo(400);
        assertThat(send(get(PATH + "/" + company.stranger())).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/v1/calendars")).getStatus()).isEqualTo(200);
    }

    private String station(String code, String region) {
        return "{\"parent\":%s,\"code\":\"%s\",\"name\":\"固原维护站\",\"kind\":\"STATION\",\"zone\":\"Asia/Shanghai\",\"regions\":[\"%s\"]}"
                .formatted(company.headquarters(), code, region);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return send(request.contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(company.bearer(administrator))).andReturn().getResponse();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
