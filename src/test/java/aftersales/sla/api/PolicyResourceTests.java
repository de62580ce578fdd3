package aftersales.sla.api;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class PolicyResourceTests {

    @Autowired MockMvc mvc;
    @Autowired SlaPolicyService policies;
    @Autowired Company company;

    private Actor agent;

    @BeforeEach
    void policies() {
        company.found();
        agent = company.agent(company.yinchuan());
        for (String code : List.of("A", "B", "C")) {
            policies.create(Company.SYSTEM, new SavePolicy(company.headquarters(), code, "Policy " + code, List.of(new SaveTarget(
                    TargetKind.FIX, 3600, null, EventKind.REPORTED, Set.of(PauseReason.WAITING_PARTS), "", "一小时", "")), true));
        }
    }

    @Test
    void a_policy_is_read_with_its_targets_and_version() throws Exception {
        mvc.perform(get("/api/v1/policies/b").with(company.bearer(agent))).andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.code").value("B"))
                .andExpect(jsonPath("$.targets[0].kind").value("FIX"))
                .andExpect(jsonPath("$.targets[0].seconds").value(3600))
                .andExpect(jsonPath("$.targets[0].pausable[0]").value("WAITING_PARTS"));
    }

    @Test
    void the_list_is_read_page_by_page() throws Exception {
        mvc.perform(get("/api/v1/policies?limit=2").with(company.bearer(agent))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2))).andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(get("/api/v1/policies?q=policy c").with(company.bearer(agent)))
                .andExpect(jsonPath("$.items[0].code").value("C")).andExpect(jsonPath("$.items", hasSize(1)));
        mvc.perform(get("/api/v1/policies?foo=1").with(company.bearer(agent))).andExpect(status().isBadRequest());
    }

    @Test
    void a_stranger_finds_nothing() throws Exception {
        Actor stranger = company.actor(company.stranger(), Role.ADMINISTRATOR);
        mvc.perform(get("/api/v1/policies/A").with(company.bearer(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/policies").with(company.bearer(stranger))).andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(get("/api/v1/policies")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_policy_is_written_once_for_each_key_and_read_back_whole() throws Exception {
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        String body = """
                {"organization":%s,"code":"API","name":"By program","refines":"a","standard":true,"targets":[
                 {"kind":"ARRIVE","amount":7200,"start":"VISIT_REQUESTED","pausable":["WAITING_PARTS","AGREED_DATE"],"approval":["AGREED_DATE"],
                  "conditions":[{"fact":"REGION_CLASS","values":["CITY"]}],"reopening":"CONTINUE","share":90,"source":"B4"},
                 {"kind":"RESPOND","amount":900}],
                 "ladder":[{"basis":"BEFORE","amount":1800,"recipients":["MANAGER_ABOVE"]}]}""".formatted(company.headquarters());
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/api/v1/policies").header("Idempotency-Key", "k1").contentType("application/json").content(body)
                            .with(company.bearer(manager))).andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/policies/API"))
                    .andExpect(jsonPath("$.refines").value("A")).andExpect(jsonPath("$.standard").value(true))
                    .andExpect(jsonPath("$.targets[0].conditions[0].fact").value("REGION_CLASS"))
                    .andExpect(jsonPath("$.targets[0].share").value(90)).andExpect(jsonPath("$.targets[0].approval[0]").value("AGREED_DATE"))
                    .andExpect(jsonPath("$.targets[1].start").value("REPORTED")).andExpect(jsonPath("$.targets[1].stops", hasSize(4)))
                    .andExpect(jsonPath("$.ladder[0].recipients[0]").value("MANAGER_ABOVE"));
        }
    }

    @Test
    void a_change_needs_the_version_it_was_read_in_and_says_what_is_wrong_where() throws Exception {
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        String body = """
                {"organization":%s,"code":"B","name":"Changed","targets":[{"kind":"FIX","amount":%s}]}""";
        String good = body.formatted(company.headquarters(), 7200);
        mvc.perform(put("/api/v1/policies/B").header("If-Match", "\"0\"").contentType("application/json").content(good)
                .with(company.bearer(manager))).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.name").value("Changed"));
        mvc.perform(put("/api/v1/policies/B").header("If-Match", "\"0\"").contentType("application/json").content(good)
                .with(company.bearer(manager))).andExpect(status().isPreconditionFailed());
        mvc.perform(put("/api/v1/policies/B").header("If-Match", "\"1\"").contentType("application/json")
                .content(body.formatted(company.headquarters(), 5)).with(company.bearer(manager))).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("targets[0].amount"));
        mvc.perform(post("/api/v1/policies").contentType("application/json").content(good).with(company.bearer(agent)))
                .andExpect(status().isForbidden());
    }
}
