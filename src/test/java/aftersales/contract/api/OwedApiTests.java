package aftersales.contract.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What contracts owe, for programs. */
@ApplicationTest
class OwedApiTests {

    private static final String LCD = """
            {"terms":[{"code":"lcd","scope":{"component":"lcd"},"start":[{"kind":"SALE"}],"phases":[
            {"until":{"amount":%d,"unit":"YEARS"},"parts":"FREE","labour":"FREE","travel":"FREE"},{"until":{"amount":2,"unit":"YEARS"},"parts":"COST",
            "labour":"FREE","travel":"FREE"}]}]}""";

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired JsonMapper json;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void a_contract_carries_what_it_owes_and_keeps_its_versions() throws Exception {
        MockHttpServletResponse made = send(post("/api/v1/contracts").content(body("\"policy\":" + test.policy + ",\"document\":" + LCD.formatted(1))));
        assertThat(made.getStatus()).isEqualTo(201);
        JsonNode contract = read(made);
        assertThat(contract.at("/document/terms/0/phases/1/parts").asString()).isEqualTo("COST");
        assertThat(contract.at("/warnings/0/code").asString()).isEqualTo("contract.owed.term.hole");
        assertThat(contract.get("currentVersion").asInt()).isEqualTo(1);

        String address = "/api/v1/contracts/" + contract.get("id");
        send(put(address).header("If-Match", "\"0\"").content(body("\"policy\":" + test.policy).replace("监控系统售后服务", "监控系统维护")));

        JsonNode versions = read(send(get(address + "/versions")));
        assertThat(versions).hasSize(2);
        assertThat(read(send(get(address + "/versions").param("before", "2")))).hasSize(1);
        assertThat(versions.get(0).get("document")).as("left out: stays").isEqualTo(contract.get("document"));
        assertThat(versions.get(1).get("cause").asString()).isEqualTo("DRAWN");
    }

    @Test
    void what_cannot_be_owed_is_refused_by_field_and_code() throws Exception {
        JsonNode problem = read(send(post("/api/v1/contracts").content(body("\"policy\":" + test.policy + ",\"document\":" + LCD.formatted(3)))));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("terms[0].phases[1].until");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("contract.owed.phase.order");
        assertThat(read(send(post("/api/v1/contracts").content(body("\"policy\":" + test.policy + ",\"document\":{\"lunch\":1}")))).at("/errors/0/code")
                .asString()).isEqualTo("contract.owed.unreadable");
        assertThat(send(post("/api/v1/contracts").content(body("\"remarks\":\"no policy\""))).getStatus()).isEqualTo(422);
    }

    @Test
    void a_contract_is_drawn_up_from_a_template() throws Exception {
        assertThat(read(send(get("/api/v1/contract-templates")))).hasSize(10);
        assertThat(read(send(get("/api/v1/contract-templates/great-wall"))).at("/document/fees/serviceMax").asInt()).isEqualTo(200);

        JsonNode contract = read(send(post("/api/v1/contracts").content(body("\"template\":\"great-wall\""))));
        assertThat(contract.at("/policy/code").asString()).isEqualTo("T-GREATWALL");
        assertThat(contract.get("template").asString()).isEqualTo("great-wall");
        assertThat(contract.at("/document/exclusions")).hasSize(12);
        assertThat(contract.get("promises")).hasSize(4);
        assertThat(contract.get("warnings")).isEmpty();
    }

    @Test
    void an_own_template_is_copied_and_changed() throws Exception {
        MockHttpServletResponse made = send(post("/api/v1/contract-templates").content("""
                {"from":"tongfang","organization":%s}""".formatted(company.headquarters())));
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getHeader("Location")).isEqualTo("/api/v1/contract-templates/tongfang-2");
        MockHttpServletRequestBuilder change = put("/api/v1/contract-templates/tongfang-2").content("""
                {"nameZh":"三年","nameEn":"Three years","document":%s}""".formatted(LCD.formatted(1)));
        assertThat(send(change).getStatus()).as("nobody changes what he has not read").isEqualTo(428);

        MockHttpServletResponse changed = send(change.header("If-Match", made.getHeader("ETag")));
        assertThat(read(changed).get("nameEn").asString()).isEqualTo("Three years");
        assertThat(read(send(get("/api/v1/contract-templates/tongfang-2"))).at("/document/terms")).hasSize(1);
        assertThat(send(get("/api/v1/contract-templates/tongfang-2")).getHeader("ETag")).isEqualTo(changed.getHeader("ETag"));
        assertThat(send(change).getStatus()).as("changed since").isEqualTo(412);
        JsonNode wrong = read(send(put("/api/v1/contract-templates/tongfang-2").header("If-Match", changed.getHeader("ETag"))
                .content("{\"nameZh\":\"三年\",\"nameEn\":\" \",\"document\":{}}")));
        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("nameEn");
    }

    @Test
    void what_is_handed_over_is_read_and_written() throws Exception {
        String address = "/api/v1/contracts/" + test.draw(test.whole("HT-2")) + "/handover";
        MockHttpServletResponse usual = send(get(address));
        assertThat(read(usual).get("items")).hasSize(5);
        MockHttpServletRequestBuilder save = put(address).header("If-Match", usual.getHeader("ETag")).content("""
                {"items":[{"kind":"USER_MANUAL","receiver":"马队长","day":"2026-01-05"},{"kind":"OTHER","name":"备用钥匙"}]}""");

        JsonNode saved = read(send(save));
        assertThat(saved.at("/items/0/receiver").asString()).isEqualTo("马队长");
        assertThat(saved.at("/items/1/day").isNull()).isTrue();
        assertThat(send(save).getStatus()).isEqualTo(412);
        JsonNode wrong = read(send(put(address).header("If-Match", "\"1\"").content("{\"items\":[{\"kind\":\"OTHER\"}]}")));
        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("items[0].name");
        assertThat(send(put(address).header("If-Match", "\"1\"").content("{\"items\":[{}]}")).getStatus()).isEqualTo(422);
    }

    private String body(String more) {
        return """
                {"organization":%s,"customer":%s,"number":"HT-1","title":"监控系统售后服务","validFrom":"2026-01-01","wholeCustomer":true,%s}
                """.formatted(company.headquarters(), test.police, more);
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(company.bearer(manager))).andReturn().getResponse();
    }
}
