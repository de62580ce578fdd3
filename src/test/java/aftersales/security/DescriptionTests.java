package aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.access.Routes;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs describes itself, wholly, and to those who may use it. */
@ApplicationTest
class DescriptionTests {

    @Autowired
    MockMvc mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    Routes routes;
    @Autowired
    Company company;
    private Actor technician = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
    }

    @Test
    void every_route_for_programs_is_described_and_nothing_else() throws Exception {
        JsonNode paths = description().get("paths");
        var described = new TreeSet<String>();
        paths.propertyStream().forEach(path -> path.getValue().propertyNames()
                .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(routes.rules().stream().filter(Routes.Rule::isApi).map(Caller::name)
                .filter(name -> !name.contains(Routes.DESCRIPTION)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void who_asks_is_no_parameter_and_an_id_is_a_number() throws Exception {
        JsonNode operation = description().at("/paths/~1api~1v1~1organizations~1{id}/get");
        JsonNode parameters = operation.get("parameters");
        assertThat(parameters).hasSize(1);
        assertThat(parameters.get(0).at("/schema/type").asString()).isEqualTo("integer");
        assertThat(operation.at("/responses/default/content").propertyNames()).containsExactly("application/problem+json");
        assertThat(description().toString()).doesNotContain("\"Actor\"", "SignedIn");
    }

    @Test
    void it_is_for_those_who_have_a_token() throws Exception {
        for (String path : new String[] {Routes.DESCRIPTION, Routes.DESCRIPTION + ".yaml"}) {
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(401);
            assertThat(mvc.perform(get(path).with(company.bearer(technician, false))).andReturn().getResponse().getStatus()).isEqualTo(200);
        }
        for (String path : new String[] {"/swagger-ui.html", "/swagger-ui/index.html", "/v3/api-docs/swagger-config", "/v3/api-docs/other"}) {
            assertThat(mvc.perform(get(path).with(company.bearer(technician))).andReturn().getResponse().getStatus()).as(path).isIn(302, 404);
        }
    }

    private JsonNode description() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(Routes.DESCRIPTION).with(company.bearer(technician))).andReturn().getResponse();
        return json.readTree(answer.getContentAsByteArray());
    }
}
