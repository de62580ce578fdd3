package aftersales.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.EventKind;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class OwnTermsPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired ContractQueries contracts;
    @Autowired ContractService service;
    @Autowired SlaPolicyQueries policies;
    @Autowired SlaPolicyService policyService;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;
    private ContractId id;
    private String path;

    @BeforeEach
    void aContractStandsUnderThePolicyOfAll() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        id = test.draw(test.whole("HT-2026-031"));
        path = "/contracts/" + id;
    }

    @Test
    void own_terms_are_agreed_from_the_contract_on_and_hold_when_saved() throws Exception {
        Document before = page(get(path), manager, Locale.ENGLISH, 200);
        assertThat(before.select("#own-terms")).isEmpty();
        String address = before.select("header a[href^='/policies/new']").attr("href");
        Document form = page(get(address), manager, Locale.ENGLISH, 200);
        assertThat(form.select("h1").text()).isEqualTo("Own terms for contract HT-2026-031");
        assertThat(form.select(".callout").text()).contains("These terms hold for contract HT-2026-031; what they do not name stays as in Highway.");
        assertThat(form.select("input[name=code]").val()).isEqualTo("HT-2026-031");
        assertThat(form.select("input[name=contract]").val()).isEqualTo(id.toString());
        assertThat(form.select("select[name=refines] option[selected]").val()).isEqualTo(test.policy.toString());
        assertThat(form.select("select[name=organization] option[selected]").val()).isEqualTo(company.headquarters().toString());
        assertThat(form.select("select[name='targets[0].kind'] option[selected], input[name='targets[0].kind']").val()).isEqualTo("ARRIVE");
        assertThat(form.select("input[name='targets[0].amount']").val()).isEmpty();
        assertThat(form.select("select[name='targets[0].pauses[WAITING_CUSTOMER]'] option[selected]").val())
                .as("it counts as the one it replaces, which no wait stops").isEmpty();
        assertThat(form.select("input[name=standard], input[name=apply]")).as("no standard, and no ticket is open").isEmpty();
        assertThat(form.select("form a[href='" + path + "']").size()).as("back").isGreaterThanOrEqualTo(1);

        MockHttpServletResponse made = send(terms("4"), manager, Locale.ENGLISH);

        assertThat(made.getRedirectedUrl()).isEqualTo(path);
        assertThat(made.getHeaders("Set-Cookie")).as("the notice").anyMatch(cookie -> cookie.contains("flash"));
        assertThat(contracts.get(manager, id).row().policyCode()).isEqualTo("HT-2026-031");
        Document after = page(get(path), manager, Locale.ENGLISH, 200);
        assertThat(after.select("#own-terms").text()).contains("On site", "Before: On site within 8 h from the on-site request, round the clock",
                "Now: On site within 4 h from the on-site request, round the clock");
        assertThat(after.select("#own-terms a").eachAttr("href")).containsExactly("/policies/HT-2026-031", "/policies/HW");
        assertThat(after.select("a[href^='/policies/new']")).as("it has them").isEmpty();
        assertThat(page(get(path), manager, Locale.CHINA, 200).select("#own-terms").text())
                .contains("专属承诺", "原： 自上门请求起 8 小时内到场", "现： 自上门请求起 4 小时内到场");
    }

    @Test
    void own_terms_begin_as_the_promise_that_holds_not_as_one_it_hides() throws Exception {
        PolicyId top = policyService.create(manager, promise("TOP", null, TargetKind.ARRIVE, EventKind.REPORTED));
        PolicyId near = policyService.create(manager, promise("NEAR", top, TargetKind.ARRIVE, EventKind.VISIT_REQUESTED));
        service.change(manager, id, 0, ContractCase.under(test.whole("HT-2026-031"), near));

        Document form = page(get("/policies/new").param("contract", id.toString()), manager, Locale.ENGLISH, 200);

        assertThat(form.select("input[name='targets[0].start'][checked]").val()).isEqualTo("VISIT_REQUESTED");
    }

    private SavePolicy promise(String code, @Nullable PolicyId refines, TargetKind kind, EventKind start) {
        SaveTarget target = new SaveTarget(kind, 3600, null, start, Set.of(), "", "", "");
        return new SavePolicy(company.headquarters(), code, code, refines, null, List.of(target), List.of(), false, true);
    }

    @Test
    void the_form_speaks_chinese() throws Exception {
        Document form = page(get("/policies/new").param("contract", id.toString()), manager, Locale.CHINA, 200);
        assertThat(form.select("h1").text()).isEqualTo("合同 HT-2026-031 的专属承诺");
        assertThat(form.select(".callout").text()).contains("本承诺适用于合同 HT-2026-031，未列明的时限仍按“Highway”执行。");
        assertThat(page(get(path), manager, Locale.CHINA, 200).select("header a[href^='/policies/new']").text()).isEqualTo("约定专属承诺");
    }

    @Test
    void what_is_wrong_is_said_and_the_contract_stays_as_it_is_and_in_the_form() throws Exception {
        Document again = page(terms("-4"), manager, Locale.ENGLISH, 422);
        assertThat(again.select("h1").text()).isEqualTo("Own terms for contract HT-2026-031");
        assertThat(again.select("input[name=contract]").val()).isEqualTo(id.toString());
        assertThat(again.select("input[name='targets[0].amount']").val()).isEqualTo("-4");
        assertThat(contracts.get(manager, id).row().policyCode()).isEqualTo("HW");
        Document more = page(terms("4").param("adding", "ARRIVE").param("step", "targets.add"), manager, Locale.ENGLISH, 200);
        assertThat(more.select("select[name='targets[1].pauses[WAITING_CUSTOMER]'] option[selected]").val()).isEmpty();
        assertThat(more.select("input[name=contract]").val()).as("adding a row").isEqualTo(id.toString());
    }

    @Test
    void the_second_of_two_editors_is_told_and_saves_deliberately() throws Exception {
        service.change(manager, id, 0, test.whole("HT-2026-032"));
        Document conflict = page(terms("4"), manager, Locale.ENGLISH, 409);

        assertThat(policies.find(manager, "HT-2026-031")).isEmpty();
        assertThat(conflict.select("input[name=version]").val()).isEqualTo("1");
        assertThat(conflict.select("input[name='targets[0].amount']").val()).isEqualTo("4");
    }

    @Test
    void a_contract_that_is_unknown_out_of_reach_or_not_his_to_change_is_not_found() throws Exception {
        assertThat(send(get("/policies/new").param("contract", "999999"), manager, Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(send(post("/policies").param("contract", "999999"), manager, Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(send(post("/policies").param("contract", "word"), manager, Locale.ENGLISH).getStatus()).isEqualTo(404);
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);
        for (Actor actor : new Actor[] {below, company.actor(company.stranger(), Role.MANAGER)}) {
            assertThat(send(get("/policies/new").param("contract", id.toString()), actor, Locale.ENGLISH).getStatus()).isEqualTo(404);
            assertThat(send(terms("4"), actor, Locale.ENGLISH).getStatus()).isEqualTo(404);
        }
        assertThat(page(get(path), below, Locale.ENGLISH, 200).select("a[href^='/policies/new']")).as("he only reads it").isEmpty();
        assertThat(page(get(path), company.agent(company.headquarters()), Locale.ENGLISH, 200).select("a[href^='/policies/new']")).isEmpty();
        assertThat(contracts.get(manager, id).row().policyCode()).isEqualTo("HW");
    }

    private MockHttpServletRequestBuilder terms(String hours) {
        return post("/policies").param("contract", id.toString()).param("version", "0").param("name", "Own").param("code", "HT-2026-031")
                .param("organization", company.headquarters().toString()).param("refines", test.policy.toString())
                .param("targets[0].kind", "ARRIVE").param("targets[0].amount", hours).param("targets[0].unit", "HOURS")
                .param("targets[0].start", "VISIT_REQUESTED").param("targets[0].reopening", "RESTART");
    }

    private Document page(MockHttpServletRequestBuilder request, Actor actor, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, actor, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(actor))).andReturn().getResponse();
    }
}
