package aftersales.contract.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.sla.SlaPolicyQueries;
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

@ApplicationTest
class OwnTermsApiTests {

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired Company company;
    @Autowired ContractQueries contracts;
    @Autowired SlaPolicyQueries policies;
    @Autowired AutowireCapableBeanFactory beans;

    private Actor manager;
    private ContractId id;

    @BeforeEach
    void aContractStandsUnderThePolicyOfAll() {
        company.found();
        ContractCase test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        id = test.draw(test.whole("HT-1"));
    }

    @Test
    void a_policy_for_a_contract_is_its_own_terms_at_once() throws Exception {
        MockHttpServletResponse made = send(post("/api/v1/policies").content(body(company.headquarters(), ",\"contractVersion\":0")), manager);

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(read(made).get("refines").asString()).isEqualTo("HW");
        JsonNode contract = read(send(get("/api/v1/contracts/" + id), manager));
        assertThat(contract.get("policy").get("code").asString()).isEqualTo("OWN");
        assertThat(contract.get("ownTerms").asBoolean()).isTrue();
        assertThat(contract.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void what_does_not_fit_leaves_neither() throws Exception {
        MockHttpServletResponse unsaid = send(post("/api/v1/policies").content(body(company.headquarters(), "")), manager);
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(read(unsaid).get("errors").get(0).get("field").asString()).isEqualTo("contractVersion");
        assertThat(send(post("/api/v1/policies").content(body(company.headquarters(), ",\"contractVersion\":7")), manager).getStatus()).isEqualTo(409);
        assertThat(send(post("/api/v1/policies").content(body(company.yinchuan(), ",\"contractVersion\":0")), manager).getStatus())
                .as("another keeps that number").isEqualTo(404);
        assertThat(send(post("/api/v1/policies").content(body(company.headquarters(), ",\"contractVersion\":0")),
                company.actor(company.yinchuan(), Role.MANAGER)).getStatus()).isEqualTo(404);
        assertThat(policies.find(manager, "OWN")).isEmpty();
        assertThat(contracts.get(manager, id).row().policyCode()).isEqualTo("HW");
        assertThat(refused(",\"contractVersion\":0,\"standard\":true")).isEqualTo("standard");
        assertThat(refused(",\"contractVersion\":0,\"applyToRunningClocks\":true")).isEqualTo("applyToRunningClocks");
        MockHttpServletResponse alone = send(post("/api/v1/policies").content(body(company.headquarters(), ",\"applyToOpenTickets\":true")
                .replace("\"contract\":\"ht-1\",", "")), manager);
        assertThat(read(alone).get("errors").get(0).get("field").asString()).isEqualTo("applyToOpenTickets");
        MockHttpServletResponse changed = send(put("/api/v1/policies/HW").header("If-Match", "\"0\"")
                .content(body(company.headquarters(), ",\"contractVersion\":0")), manager);
        assertThat(changed.getStatus()).isEqualTo(422);
        assertThat(read(changed).get("errors").get(0).get("code").asString()).isEqualTo("sla.terms.new.only");
    }

    @Test
    void a_branch_may_own_the_terms_of_a_contract_that_headquarters_keep() throws Exception {
        MockHttpServletResponse made = send(post("/api/v1/policies")
                .content(body(company.yinchuan(), ",\"keeper\":" + company.headquarters() + ",\"contractVersion\":0")), manager);

        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        assertThat(contracts.get(manager, id).row().policyCode()).isEqualTo("OWN");
    }

    /** The field that a new policy of headquarters is refused for. */
    private String refused(String more) throws Exception {
        MockHttpServletResponse answer = send(post("/api/v1/policies").content(body(company.headquarters(), more)), manager);
        assertThat(answer.getStatus()).isEqualTo(422);
        return read(answer).get("errors").get(0).get("field").asString();
    }

    private String body(OrganizationId keeper, String more) {
        return """
                {"organization":%s,"code":"OWN","name":"Own","refines":"HW","targets":[{"kind":"ARRIVE","amount":14400}],"contract":"ht-1"%s}
                """.formatted(keeper, more);
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(company.bearer(actor))).andReturn().getResponse();
    }
}
