package aftersales.contract.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
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
class AcceptanceApiTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JsonMapper json;
    @Autowired EquipmentQueries equipment;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor agent;
    private String path;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        path = "/api/v1/contracts/" + test.draw(test.whole("HT-1")) + "/acceptances";
    }

    @Test
    void a_program_plans_a_delivery_and_has_it_signed_for() throws Exception {
        MockHttpServletResponse made = send(post(path).header("Idempotency-Key", "k").content(delivery()), agent);
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        assertThat(send(post(path).header("Idempotency-Key", "k").content(delivery()), agent).getContentAsString()).isEqualTo(made.getContentAsString());
        String address = made.getHeader("Location");
        assertThat(read(send(get(address), agent))).isEqualTo(read(made));

        MockHttpServletResponse arrived = send(post(address + "/initial").header("If-Match", "\"0\"").content(signed("""
                "goods":[{"position":1,"promised":1,"arrived":1,"appearanceOk":true,"packingOk":true}]""")), agent);
        assertThat(arrived.getStatus()).as(arrived.getContentAsString()).isEqualTo(200);
        assertThat(read(arrived).get("state").asString()).isEqualTo("INITIALLY_ACCEPTED");
        String units = signed("\"units\":[{\"equipment\":" + test.camera + ",\"passed\":true}]");
        assertThat(send(post(address + "/final").content(units), agent).getStatus()).isEqualTo(428);
        assertThat(send(post(address + "/final").header("If-Match", "\"0\"").content(units), agent).getStatus()).isEqualTo(412);
        JsonNode done = read(send(post(address + "/final").header("If-Match", arrived.getHeader("ETag")).content(units), agent));
        assertThat(done.get("state").asString()).isEqualTo("FINALLY_ACCEPTED");
        assertThat(done.get("records").get(1).get("ours").get("drawing").asString()).isEqualTo("M1 2L3 4L5 6");
        assertThat(read(send(get(path), agent)).get("items").get(0).get("state").asString()).isEqualTo("FINALLY_ACCEPTED");
        assertThat(equipment.get(agent, test.camera).acceptedOn()).isEqualTo("2026-05-30");
    }

    @Test
    void what_is_wrong_is_said_by_field_and_code() throws Exception {
        String address = send(post(path).content(delivery()), agent).getHeader("Location");
        MockHttpServletResponse wrong = send(post(address + "/initial").header("If-Match", "\"0\"").content(signed("""
                "goods":[{"position":1,"promised":1,"arrived":0,"appearanceOk":true,"packingOk":true}]""")), agent);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(read(wrong).get("errors").get(0).get("field").asString()).isEqualTo("goods[0].defect");
        assertThat(read(wrong).get("errors").get(0).get("code").asString()).isEqualTo("contract.acceptance.defect.missing");
        assertThat(send(post(path).content("{}"), agent).getStatus()).isIn(400, 422);
    }

    @Test
    void nobody_reads_or_writes_out_of_reach() throws Exception {
        String address = send(post(path).content(delivery()), agent).getHeader("Location");
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThat(send(get(path), stranger).getStatus()).isEqualTo(404);
        assertThat(send(get(address), stranger).getStatus()).isEqualTo(404);
        assertThat(send(post(path).content(delivery()), stranger).getStatus()).isEqualTo(404);
        assertThat(send(post(path).content(delivery()), company.actor(company.headquarters(), Role.DISPATCHER)).getStatus()).isEqualTo(403);
    }

    private String delivery() {
        return """
                {"title":"北段摄像机","site":%s,"items":[{"model":%s,"promised":1}]}
                """.formatted(test.yinchuan, equipment.get(agent, test.camera).model());
    }

    private static String signed(String what) {
        return """
                {"day":"2026-05-30","ourName":"李敏","ourDrawing":"M1 2L3 4L5 6","customerName":"马队长",%s}
                """.formatted(what);
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(company.bearer(actor))).andReturn().getResponse();
    }
}
