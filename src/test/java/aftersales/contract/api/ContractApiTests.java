package aftersales.contract.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
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

@ApplicationTest
class ContractApiTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JsonMapper json;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void a_contract_is_drawn_up_read_and_changed() throws Exception {
        MockHttpServletResponse made = send(post("/api/v1/contracts").content(body("HT-1", "")), manager);
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getHeader("ETag")).isEqualTo("\"0\"");
        String address = made.getHeader("Location");

        JsonNode read = read(send(get(address), manager));
        assertThat(read).isEqualTo(read(made));
        assertThat(read.get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(read.get("policy").get("code").asString()).isEqualTo("HW");
        assertThat(read.get("sites").get(0).get("name").asString()).isEqualTo("G6 K1123");
        assertThat(read.get("promises").get(0).get("words").asString()).isEqualTo("8小时内到场");

        MockHttpServletResponse changed = send(put(address).header("If-Match", "\"0\"").content(body("HT-2", "")), manager);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(read(changed).get("number").asString()).isEqualTo("HT-2");
        assertThat(send(put(address).header("If-Match", "\"0\"").content(body("HT-3", "")), manager).getStatus()).isEqualTo(412);
        assertThat(send(put(address).content(body("HT-3", "")), manager).getStatus()).isEqualTo(428);
    }

    @Test
    void the_same_key_draws_up_one_contract() throws Exception {
        MockHttpServletResponse first = send(post("/api/v1/contracts").header("Idempotency-Key", "k").content(body("HT-1", "")), manager);
        MockHttpServletResponse second = send(post("/api/v1/contracts").header("Idempotency-Key", "k").content(body("HT-1", "")), manager);

        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(read(send(get("/api/v1/contracts"), manager)).get("count").asInt()).isEqualTo(1);
    }

    @Test
    void lists_are_filtered_and_paged() throws Exception {
        test.draw(test.whole("HT-1"));
        test.draw(test.whole("HT-2"));

        JsonNode page = read(send(get("/api/v1/contracts?limit=1&sort=number&state=IN_FORCE"), manager));
        assertThat(page.get("items").get(0).get("number").asString()).isEqualTo("HT-1");
        JsonNode next = read(send(get(java.net.URI.create(page.get("next").asString())), manager));
        assertThat(next.get("items").get(0).get("number").asString()).isEqualTo("HT-2");
        assertThat(read(send(get("/api/v1/contracts?q=HT-2"), manager)).get("count").asInt()).isEqualTo(1);
        assertThat(read(send(get("/api/v1/contracts?state=DRAFT"), manager)).get("count").asInt()).isZero();
        assertThat(send(get("/api/v1/contracts?sort=secret"), manager).getStatus()).isEqualTo(400);
        assertThat(send(get("/api/v1/contracts?wrong=1"), manager).getStatus()).isEqualTo(400);
    }

    @Test
    void what_is_wrong_is_said_by_field_and_code() throws Exception {
        MockHttpServletResponse reversed = send(post("/api/v1/contracts").content(body("HT-1", "\"validTo\":\"2025-01-01\",")), manager);
        assertThat(reversed.getStatus()).isEqualTo(422);
        assertThat(read(reversed).get("errors").get(0).get("field").asString()).isEqualTo("validTo");
        assertThat(read(reversed).get("errors").get(0).get("code").asString()).isEqualTo("contract.valid.reversed");
        assertThat(send(post("/api/v1/contracts").content(body("HT-1", "\"version\":7,")), manager).getStatus()).isEqualTo(400);
        assertThat(send(post("/api/v1/contracts").content(body("", "")), manager).getStatus()).isIn(400, 422);
        assertThat(send(post("/api/v1/contracts").content("{}"), manager).getStatus()).isIn(400, 422);
    }

    @Test
    void nobody_reads_or_writes_out_of_reach() throws Exception {
        ContractId id = test.draw(test.whole("HT-1"));
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);

        assertThat(send(get("/api/v1/contracts/" + id), stranger).getStatus()).isEqualTo(404);
        assertThat(send(put("/api/v1/contracts/" + id).header("If-Match", "\"0\"").content(body("HT-2", "")), stranger).getStatus()).isEqualTo(404);
        assertThat(send(post("/api/v1/contracts").content(body("HT-2", "")), stranger).getStatus()).isEqualTo(404);
        assertThat(read(send(get("/api/v1/contracts"), stranger)).get("count").asInt()).isZero();
        Actor agent = company.agent(company.headquarters());
        assertThat(send(get("/api/v1/contracts/" + id), agent).getStatus()).isEqualTo(200);
        assertThat(send(post("/api/v1/contracts").content(body("HT-2", "")), agent).getStatus()).isEqualTo(403);
    }

    private String body(String number, String more) {
        return """
                {"organization":%s,"customer":%s,"policy":%s,"number":"%s","title":"监控系统售后服务","validFrom":"2026-01-01",%s
                 "sites":[%s],"promises":[{"kind":"ARRIVE","paragraph":"三","words":"8小时内到场"}]}
                """.formatted(company.headquarters(), test.police, test.policy, number, more, test.yinchuan);
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(company.bearer(actor))).andReturn().getResponse();
    }
}
