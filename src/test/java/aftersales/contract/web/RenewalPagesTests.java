package aftersales.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class RenewalPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired ContractQueries contracts;
    @Autowired TestClock clock;
    @Autowired JsonMapper json;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;
    private ContractId old;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        old = test.draw(test.sites("HT-2026-031", test.yinchuan));
    }

    @Test
    void a_contract_is_renewed_from_its_page_and_each_leads_to_the_other() throws Exception {
        String address = "/contracts/" + old + "/renewal";
        assertThat(page(get("/contracts/" + old), Locale.ENGLISH, 200).select("a[href='" + address + "']").text()).isEqualTo("Renew");
        Document form = page(get(address), Locale.CHINA, 200);
        assertThat(form.select("h1").text()).isEqualTo("续签合同 HT-2026-031");
        assertThat(form.select("input[name=number]").val()).isEqualTo("HT-2027-031");
        assertThat(form.select("main").text()).contains("2027年1月1日 至 2027年12月31日", "宁夏公安交警");

        assertThat(page(post(address).param("number", " ").param("policy", test.policy.toString()), Locale.ENGLISH, 422).select(".form-problems a").eachAttr("href")).containsExactly("#field-number");
        String next = send(post(address).param("number", "HT-27").param("policy", test.policy.toString()), manager, Locale.ENGLISH).getRedirectedUrl();
        assertThat(send(post(address).param("number", "HT-27").param("policy", test.policy.toString()), manager, Locale.ENGLISH).getRedirectedUrl()).as("sent twice").isEqualTo(next);
        assertThat(page(post(address).param("number", "HT-28").param("policy", test.policy.toString()), Locale.ENGLISH, 422).select(".form-problems").text()).contains("renewed already");

        assertThat(send(get(address), manager, Locale.ENGLISH).getRedirectedUrl()).isEqualTo(next);
        assertThat(page(get(next), Locale.ENGLISH, 200).select("aside a[href='/contracts/" + old + "']").text()).isEqualTo("HT-2026-031");
        Document before = page(get("/contracts/" + old), Locale.ENGLISH, 200);
        assertThat(before.select("aside a[href='" + next + "']").text()).isEqualTo("HT-27");
        assertThat(before.select("a[href='" + address + "']")).isEmpty();
    }

    @Test
    void a_policy_that_is_not_in_use_any_more_is_to_be_chosen_anew() throws Exception {
        String address = "/contracts/" + old + "/renewal";
        assertThat(page(get(address), Locale.ENGLISH, 200).select("select[name=policy] option[selected]").eachText()).containsExactly("Highway");
        jdbc.sql("update sla_policy set enabled = false where id = ?").param(test.policy.value()).update();

        Document form = page(get(address), Locale.CHINA, 200);
        assertThat(form.select("select[name=policy] option[selected]")).isEmpty();
        assertThat(form.select("main").text()).contains("已停用，请为新合同另选一个");
        assertThat(page(post(address).param("number", "HT-27"), Locale.ENGLISH, 422).select(".form-problems a").eachAttr("href")).containsExactly("#field-policy");
    }

    @Test
    void who_may_not_change_it_does_not_renew_it() throws Exception {
        Actor station = company.actor(company.yinchuan(), Role.MANAGER);
        assertThat(send(get("/contracts/" + old), station, Locale.ENGLISH).getContentAsString()).doesNotContain("/renewal");
        assertThat(send(get("/contracts/" + old + "/renewal"), station, Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(send(post("/contracts/" + old + "/renewal").param("number", "X"), station, Locale.ENGLISH).getStatus()).isEqualTo(404);
    }

    @Test
    void programs_renew_and_read_the_links() throws Exception {
        MockHttpServletRequestBuilder request = post("/api/v1/contracts/" + old + "/renewal").contentType(MediaType.APPLICATION_JSON).content("{}")
                .with(company.bearer(manager));
        MockHttpServletResponse made = mvc.perform(request).andReturn().getResponse();
        assertThat(made.getStatus()).isEqualTo(201);
        JsonNode next = json.readTree(made.getContentAsString());
        assertThat(made.getHeader("Location")).isEqualTo("/api/v1/contracts/" + next.get("id"));
        assertThat(next.at("/predecessor/name").asString()).isEqualTo("HT-2026-031");
        assertThat(next.get("state").asString()).isEqualTo("UPCOMING");

        assertThat(json.readTree(mvc.perform(request).andReturn().getResponse().getContentAsString()).get("id")).as("asked again").isEqualTo(next.get("id"));
        JsonNode before = json.readTree(mvc.perform(get("/api/v1/contracts/" + old).with(company.bearer(manager))).andReturn().getResponse().getContentAsString());
        assertThat(before.at("/successor/name").asString()).isEqualTo("HT-2027-031");
        assertThat(before.get("reminderDays").asInt()).isEqualTo(60);
    }

    private Document page(MockHttpServletRequestBuilder request, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, manager, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(actor))).andReturn().getResponse();
    }
}
