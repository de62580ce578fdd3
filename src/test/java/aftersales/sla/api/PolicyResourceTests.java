package aftersales.sla.api;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
}
