package aftersales.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.Promise;
import aftersales.contract.PromiseKind;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ContractPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired ContractQueries contracts;
    @Autowired TestClock clock;
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
    void a_contract_is_drawn_up_from_its_customer_on() throws Exception {
        Document find = page(get("/contracts/new").param("q", "公安"), manager, Locale.ENGLISH, 200);
        String address = find.select("#found a[href*=customer]").attr("href");
        assertThat(address).isEqualTo("/contracts/new?customer=" + test.police);
        Document form = page(get(address), manager, Locale.ENGLISH, 200);
        assertThat(form.select("input[name=sites]").eachAttr("value")).containsExactly("" + test.yinchuan, "" + test.zhongwei);
        assertThat(form.select("input[name=equipment]").eachAttr("value")).containsExactly("" + test.camera, "" + test.radar);
        assertThat(form.select("select[name=organization] option[selected]").text().strip()).isEqualTo("总部");

        MockHttpServletResponse made = send(filled(post("/contracts")), manager, Locale.ENGLISH);

        ContractRow row = contracts.ofCustomer(manager, test.police).get(0);
        assertThat(made.getRedirectedUrl()).isEqualTo("/contracts/" + row.id());
        ContractDetail contract = contracts.get(manager, row.id());
        assertThat(contract.sites()).extracting(ContractDetail.CoveredSite::id).containsExactly(test.yinchuan);
        assertThat(contract.equipment()).extracting(ContractDetail.CoveredUnit::id).containsExactly(test.radar);
        assertThat(row.promises()).containsExactly(new Promise(PromiseKind.ARRIVE, "三、3", "8小时内派维护人员到达维修现场", null));
    }

    @Test
    void a_record_says_what_is_promised_where_it_stands_and_what_it_covers() throws Exception {
        ContractId id = test.draw(ContractCase.cover(test.whole("HT-2026-031"), Set.of(test.yinchuan), Set.of(test.radar)));

        Document english = page(get("/contracts/" + id), manager, Locale.ENGLISH, 200);
        assertThat(english.select("h1").text()).isEqualTo("宁夏高速公路监控系统售后服务");
        assertThat(english.select(".state").text()).isEqualTo("In force");
        assertThat(english.select("q").text()).isEqualTo("On site within 8 hours");
        assertThat(english.select("main").text()).contains("第三条", "G6 K1123", "40-2218 Speed camera", "1 Jan 2026 to 31 Dec 2026");
        assertThat(english.select("a[href='/contracts/" + id + "/edit']")).hasSize(1);

        Document chinese = page(get("/contracts/" + id), manager, Locale.CHINA, 200);
        assertThat(chinese.select("q").text()).isEqualTo("8小时内派维护人员到达维修现场");
        assertThat(chinese.select("main").text()).contains("生效中", "40-2218 固定点测速");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?state=DRAFT", "?state=IN_FORCE&state=EXPIRED", "?q=HT", "?q=高速&sort=to", "?q=公安&sort=-customer", "?state=WRONG&sort=wrong"})
    void the_list_is_found_by_state_and_words(String query) throws Exception {
        test.draw(test.whole("HT-1"));

        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
            Document list = page(get("/contracts" + query), manager, language, 200);
            assertThat(list.select("tbody tr")).hasSize(query.equals("?state=DRAFT") ? 0 : 1);
            assertThat(list.select(".empty-state")).hasSize(query.equals("?state=DRAFT") ? 1 : 0);
        }
    }

    @Test
    void the_list_can_be_of_one_customer() throws Exception {
        test.draw(test.whole("HT-1"));

        assertThat(page(get("/contracts").param("customer", "" + test.police), manager, Locale.ENGLISH, 200).select(".chip").text())
                .contains("宁夏公安交警");
        assertThat(page(get("/contracts").param("customer", "" + test.mill), manager, Locale.ENGLISH, 200).select("tbody tr")).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        Document again = page(filled(post("/contracts")).param("promises[1].paragraph", "§ 9").param("remarks", "kept"), manager,
                Locale.ENGLISH, 422);
        assertThat(again.select(".form-problems a[href='#field-promises']").text()).isEqualTo("Sentences of the contract: Sentence 2 has no words");
        assertThat(again.select("input[name='promises[1].paragraph']").val()).isEqualTo("§ 9");
        assertThat(again.select("textarea[name='promises[0].words']").val()).isEqualTo("8小时内派维护人员到达维修现场");
        assertThat(again.select("textarea[name=remarks]").val()).isEqualTo("kept");
        assertThat(again.select("input[name=equipment][checked]").eachAttr("value")).containsExactly("" + test.radar);

        Document blank = page(post("/contracts").param("customer", "" + test.police).param("validFrom", "yesterday"), manager, Locale.CHINA, 422);
        assertThat(blank.select(".form-problems a").eachAttr("href")).contains("#field-number", "#field-title", "#field-policy",
                "#field-validFrom", "#field-organization");
        assertThat(blank.select("input[name=validFrom]").val()).isEqualTo("yesterday");
        assertThat(blank.text()).doesNotContain("??");
    }

    @Test
    void more_rows_come_without_losing_what_was_typed_or_saving_it() throws Exception {
        Document more = page(filled(post("/contracts")).param("more", "more"), manager, Locale.ENGLISH, 200);

        assertThat(more.select("textarea[name$='.words']")).hasSize(4);
        assertThat(more.select("input[name=number]").val()).isEqualTo("HT-2026-031");
        assertThat(contracts.ofCustomer(manager, test.police)).isEmpty();
    }

    @Test
    void a_contract_is_changed_and_the_second_of_two_editors_keeps_his_text() throws Exception {
        ContractId id = test.draw(test.whole("HT-1"));
        Document form = page(get("/contracts/" + id + "/edit"), manager, Locale.ENGLISH, 200);
        assertThat(form.select("input[name=number]").val()).isEqualTo("HT-1");
        assertThat(form.select("input[name=validTo]").val()).isEqualTo("2026-12-31");
        assertThat(form.select("input[name=cover][checked]").val()).isEqualTo("CUSTOMER");
        assertThat(form.select("textarea[name='promises[0].english']").val()).isEqualTo("On site within 8 hours");
        assertThat(page(post("/contracts/" + id).param("customer", "" + test.police).param("more", "more"), manager, Locale.ENGLISH, 200)
                .select("textarea[name$='.words']")).hasSize(3);

        assertThat(send(filled(post("/contracts/" + id)).param("version", "0"), manager, Locale.ENGLISH).getRedirectedUrl())
                .isEqualTo("/contracts/" + id);
        Document conflict = page(filled(post("/contracts/" + id)).param("version", "0").param("remarks", "mine"), manager, Locale.ENGLISH, 409);

        assertThat(conflict.select("input[name=version]").val()).isEqualTo("1");
        assertThat(conflict.select("textarea[name=remarks]").val()).isEqualTo("mine");
        assertThat(contracts.get(manager, id).row().number()).isEqualTo("HT-2026-031");
    }

    @Test
    void everybody_reads_what_he_serves_and_only_keepers_write() throws Exception {
        ContractId id = test.draw(test.sites("HT-1", test.yinchuan));
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        assertThat(page(get("/contracts"), technician, Locale.ENGLISH, 200).select("a[href='/contracts/new']")).isEmpty();
        assertThat(page(get("/contracts/" + id), technician, Locale.ENGLISH, 200).select("a[href$='/edit']")).isEmpty();
        assertThat(status(get("/contracts/new"), technician)).isEqualTo(403);
        assertThat(status(filled(post("/contracts")), technician)).isEqualTo(403);
        Actor station = company.actor(company.yinchuan(), Role.MANAGER);
        assertThat(status(get("/contracts/" + id), station)).isEqualTo(200);
        assertThat(status(get("/contracts/" + id + "/edit"), station)).isEqualTo(404);
        assertThat(status(filled(post("/contracts/" + id)), station)).isEqualTo(404);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThat(status(get("/contracts/" + id), stranger)).isEqualTo(404);
        assertThat(status(get("/contracts/new").param("customer", "" + test.police), stranger)).isEqualTo(404);
        assertThat(status(get("/contracts").param("customer", "" + test.police), stranger)).isEqualTo(404);
        assertThat(page(get("/contracts"), stranger, Locale.ENGLISH, 200).select("tbody tr")).isEmpty();
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request) {
        return request.param("customer", "" + test.police).param("number", "HT-2026-031").param("title", "监控系统售后服务")
                .param("policy", "" + test.policy).param("organization", "" + company.headquarters()).param("validFrom", "2026-01-01")
                .param("validTo", "2026-12-31").param("cover", "PARTS").param("sites", "" + test.yinchuan).param("equipment", "" + test.radar)
                .param("promises[0].kind", "ARRIVE").param("promises[0].paragraph", "三、3").param("promises[0].words", "8小时内派维护人员到达维修现场");
    }

    private int status(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return send(request, actor, Locale.ENGLISH).getStatus();
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
