package aftersales.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.customer.CallerRow;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.identity.Actor;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class RegistrationPagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    CustomerQueries queries;
    @Autowired
    JdbcClient jdbc;
    Actor agent;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
    }

    @Test
    void what_an_unknown_caller_said_already_stands_in_the_form() {
        Document form = browser.page(agent, Locale.CHINA, get("/customers/new").param("phone", "0951-5055521").param("name", "公路局").param("to", "/tickets/new"), 200);
        assertThat(form.select("input[name=phones]").val()).isEqualTo("0951-5055521");
        assertThat(form.select("input[name=name]").val()).isEqualTo("公路局");
        assertThat(form.select("button.btn-primary").last().text()).isEqualTo("登记并继续");
        assertThat(form.select("input[name=submission]").val()).isNotBlank();
        assertThat(form.select("select[name=organization]")).as("only one to choose").isEmpty();
        assertThat(browser.open(company.agent(company.headquarters()), Locale.CHINA, "/customers/new").select("select[name=organization] option[selected]").text().strip())
                .isEqualTo("总部");
    }

    @Test
    void customer_site_and_contact_are_made_at_once_and_the_call_goes_on_with_them() {
        String next = browser.send(agent, call().param("to", "/tickets/new")).getRedirectedUrl();
        CallerRow caller = queries.findByCall(agent, "0951 5055521").get(0);
        assertThat(next).isEqualTo("/tickets/new?customer=" + caller.customer() + "&site=" + caller.site() + "&contact=" + caller.contact());
        assertThat(caller.name()).isEqualTo("宁夏公路局");
        assertThat(caller.siteName()).as("called as the customer").isEqualTo("宁夏公路局");
        assertThat(caller.siteOrganization()).isEqualTo(company.yinchuan());
        assertThat(browser.open(agent, Locale.ENGLISH, "/customers/" + caller.customer()).select("main").text()).contains("王磊");
    }

    @Test
    void the_way_back_leads_to_no_other_site() {
        for (String to : List.of("https://example.org/", "//example.org", "/\\example.org")) {
            assertThat(browser.send(agent, call().param("to", to).param("anyway", "true")).getRedirectedUrl()).as(to).startsWith("/?customer=");
        }
    }

    @Test
    void a_name_alone_is_enough() {
        String next = browser.send(agent, post("/customers").param("name", "贺兰酒庄").param("kind", "ENTERPRISE")).getRedirectedUrl();
        assertThat(next).startsWith("/customers/");
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, next))).contains("No site yet", "Nobody is named");
    }

    @Test
    void the_same_form_sent_twice_makes_one_customer() {
        String first = browser.send(agent, call().param("submission", "a1")).getRedirectedUrl();
        String second = browser.send(agent, call().param("submission", "a1")).getRedirectedUrl();
        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from customer").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void one_like_it_is_offered_first_and_nothing_typed_is_lost() {
        browser.send(agent, call().param("submission", "a1"));
        Document again = browser.page(agent, Locale.ENGLISH, call().param("submission", "a2").param("to", "/tickets/new"), 422);
        assertThat(again.select(".callout").text()).contains("Is it one of these?", "宁夏公路局", "0951-50***21");
        assertThat(again.select(".callout a").attr("href")).startsWith("/tickets/new?customer=");
        assertThat(again.select("input[name=contactName]").val()).isEqualTo("王磊");
        assertThat(again.select("input[name=region]").val()).isEqualTo("银川");
        browser.send(agent, call().param("submission", "a2").param("anyway", "true"));
        assertThat(jdbc.sql("select count(*) from customer").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_on_top_in_the_readers_language() {
        Document wrong = browser.page(agent, Locale.CHINA, call().param("mail", "x").param("contactRole", "长".repeat(81)), 422);
        assertThat(wrong.select(".form-problems a[href=#field-mail]")).hasSize(1);
        assertThat(wrong.select("#field-contactRole-error")).hasSize(1);
        Document region = browser.page(agent, Locale.CHINA, post("/customers").param("name", "甲").param("region", "没有的地方"), 422);
        assertThat(region.select("#field-region-error").text()).contains("没有名为");
        assertThat(jdbc.sql("select count(*) from customer").query(Long.class).single()).isZero();
    }

    private static MockHttpServletRequestBuilder call() {
        return post("/customers").param("name", "宁夏公路局").param("kind", "GOVERNMENT").param("contactName", "王磊").param("phones", "0951-5055521")
                .param("region", "银川").param("address", "滨河路 1 号");
    }
}
