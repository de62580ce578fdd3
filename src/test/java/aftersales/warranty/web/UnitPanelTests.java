package aftersales.warranty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyUnits;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class UnitPanelTests {

    @Autowired Browser browser;
    @Autowired Company company;
    @Autowired WarrantyUnits units;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor agent;
    private String page;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        page = "/equipment/" + test.camera;
    }

    @Test
    void the_page_says_which_papers_to_ask_for_and_after_that_what_is_free_and_why() {
        Document before = browser.open(agent, Locale.ENGLISH, page);
        assertThat(before.select(".verdict dd").first().text()).contains("To be paid", "may become Free");
        assertThat(before.select("main").text()).contains("To ask the customer for: the invoice and the warranty card");

        browser.page(agent, Locale.ENGLISH, post(page + "/warranty").param("version", "0").param("soldOn", "2026-01-15").param("producedOn", "2025-11-01")
                .param("invoiceNumber", "FP-7").param("warrantyCard", "K-7"), 302);
        Document after = browser.open(agent, Locale.ENGLISH, page);
        assertThat(after.select(".verdict dd").first().text()).contains("Free", "to 15 Jan 2027, 24:00", "contract GW-1, version 1");
        assertThat(after.select(".verdict .state").first().hasClass("state-MET")).isTrue();
        assertThat(after.select("details").text()).contains("counts from the sale by invoice and warranty card on 15 Jan 2026");
        assertThat(after.select("main").text()).contains("FP-7", "Repaired on site");

        Document chinese = browser.open(agent, Locale.SIMPLIFIED_CHINESE, page);
        assertThat(chinese.select(".verdict").text()).contains("材料费", "免费", "暂定，最差可能为“收费”", "合同 GW-1 第 1 版");
        assertThat(chinese.select("details").text()).contains("判定依据", "自凭发票和保修卡的销售日期");
    }

    @Test
    void the_seller_is_shown_and_the_audit_tells_who_it_was() {
        browser.page(agent, Locale.ENGLISH, post(page + "/warranty").param("version", "0").param("soldBy", company.yinchuan().toString()), 302);
        String name = jdbc.sql("select name from organization where id = ?").param(company.yinchuan().value()).query(String.class).single();
        assertThat(browser.open(agent, Locale.ENGLISH, page).select(".facts").text()).contains(name);
        assertThat(jdbc.sql("select details::text from access_audit where subject_type = 'warranty' order by sequence desc limit 1").query(String.class).single())
                .contains("soldBy", name);
    }

    @Test
    void what_no_contract_has_written_down_is_not_certain_on_the_page() {
        test.draw(test.units("GW-2", test.radar).owing(ContractDocument.EMPTY));
        Document shown = browser.open(agent, Locale.ENGLISH, "/equipment/" + test.radar);
        assertThat(shown.select(".verdict").text()).contains("Not certain yet").doesNotContain("To be paid");
        assertThat(shown.select(".verdict .state").first().hasClass("state-MISSED")).isFalse();
        assertThat(shown.select("main").text()).contains("ask its keeper before anything is charged");
    }

    @Test
    void a_replacement_is_noted_and_what_is_wrong_is_said_where_it_is_wrong() {
        Document wrong = browser.page(agent, Locale.ENGLISH, post(page + "/replacements").param("replacedOn", "2026-12-01").param("component", "case"), 422);
        assertThat(wrong.select(".form-error").text()).isNotEmpty();
        assertThat(wrong.select("select[name=component] option[selected]").val()).isEqualTo("case");

        browser.page(agent, Locale.SIMPLIFIED_CHINESE, post(page + "/replacements").param("replacedOn", "2026-11-01").param("component", "case")
                .param("paid", "true").param("serialIn", "C-2"), 302);
        assertThat(browser.open(agent, Locale.SIMPLIFIED_CHINESE, page).select("main").text()).contains("机箱", "C-2", "客户付费");
    }

    @Test
    void the_form_keeps_what_was_typed_when_days_cannot_follow_each_other() {
        Document wrong = browser.page(agent, Locale.SIMPLIFIED_CHINESE, post(page + "/warranty").param("version", "0").param("soldOn", "2025-01-15")
                .param("producedOn", "2025-11-01").param("invoiceNumber", "FP-7"), 422);

        assertThat(wrong.select(".form-error").text()).contains("不能早于生产日期");
        assertThat(wrong.select("input[name=invoiceNumber]").val()).isEqualTo("FP-7");
    }

    @Test
    void who_repairs_sees_the_verdict_and_notes_replacements_only() {
        Document shown = browser.open(company.actor(company.headquarters(), Role.TECHNICIAN), Locale.ENGLISH, page);

        assertThat(shown.select(".verdict")).isNotEmpty();
        assertThat(shown.select("a[href$=/replacements/new]")).hasSize(1);
        assertThat(shown.select("a[href$=/warranty]")).isEmpty();
    }
}
