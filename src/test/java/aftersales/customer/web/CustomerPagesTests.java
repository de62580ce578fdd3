package aftersales.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.customer.CustomerDetail;
import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerQueries;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.Registered;
import aftersales.customer.SaveContact;
import aftersales.customer.SaveCustomer;
import aftersales.customer.SaveSite;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CustomerPagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    CustomerService customers;
    @Autowired
    CustomerQueries queries;
    Actor agent;
    Registered road;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.headquarters());
        road = customers.register(agent, new RegisterCustomer(new SaveCustomer(null, "宁夏公路局", CustomerKind.GOVERNMENT, "重点客户", true),
                new SaveSite("G6 <K1123>", "京藏高速", "640104"), new SaveContact(null, "王磊", "值班员", List.of("0951-5055521", "139 5371 2345"))));
    }

    @Test
    void the_list_tells_who_where_and_whom_to_call_without_the_whole_number() {
        Document list = browser.open(agent, Locale.ENGLISH, "/customers");
        assertThat(list.select("tbody tr").text()).contains(road.number(), "宁夏公路局", "Authority", "G6 <K1123>", "王磊", "0951-50***21", "总部")
                .doesNotContain("5055521");
        assertThat(list.select("tbody a").attr("href")).isEqualTo("/customers/" + road.customer());
        assertThat(Browser.words(list)).contains("1 entry");
        Document chinese = browser.open(agent, Locale.CHINA, "/customers?kind=GOVERNMENT");
        assertThat(chinese.select("h1").text()).isEqualTo("客户");
        assertThat(Browser.words(chinese)).contains("政府机关").contains("归属机构");
    }

    @Test
    void an_empty_list_says_whether_that_is_because_of_the_filters() {
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/customers?q=nobody"))).contains("Nothing matches these filters");
        assertThat(Browser.words(browser.open(company.agent(company.stranger()), Locale.CHINA, "/customers"))).contains("还没有客户");
    }

    @Test
    void the_record_shows_places_people_and_the_ways_on() {
        Document record = browser.open(agent, Locale.ENGLISH, "/customers/" + road.customer());
        assertThat(Browser.words(record)).contains("宁夏公路局", "G6 <K1123>", "京藏高速", "Ningxia", "Answered first by 银川维护中心", "王磊", "值班员", "重点客户");
        assertThat(record.select("a[href^=tel]").eachAttr("href")).containsExactly("tel:09515055521", "tel:13953712345");
        assertThat(record.select("main a").eachAttr("href")).contains("/tickets/new?customer=" + road.customer(),
                "/tickets?customer=" + road.customer(), "/equipment?site=" + road.site(), "/sites/" + road.site() + "/edit");
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/customers/" + road.customer()))).contains("首先负责", "宁夏回族自治区 银川市 兴庆区");
    }

    @Test
    void a_technician_reads_and_is_offered_nothing_to_write() {
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        Document record = browser.open(technician, Locale.ENGLISH, "/customers/" + road.customer());
        assertThat(record.select("main a[href$=/edit], main a[href$=/new], main a[href^=/tickets/new]")).isEmpty();
        assertThat(browser.open(technician, Locale.ENGLISH, "/customers").select("a[href=/customers/new]")).isEmpty();
        for (String path : List.of("/customers/new", "/customers/" + road.customer() + "/edit", "/sites/" + road.site() + "/edit")) {
            assertThat(browser.send(technician, get(path)).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(browser.send(technician, post("/customers").param("name", "x")).getStatus()).isEqualTo(403);
    }

    @Test
    void foreign_and_unknown_rows_are_answered_alike() {
        Actor stranger = company.agent(company.stranger());
        for (String path : List.of("/customers/%s", "/customers/%s/edit", "/customers/%s/sites/new", "/customers/%s/contacts/new")) {
            String foreign = browser.page(stranger, Locale.ENGLISH, get(path.formatted(road.customer())), 404).select("main").html();
            String unknown = browser.page(stranger, Locale.ENGLISH, get(path.formatted("999999")), 404).select("main").html();
            assertThat(foreign).isEqualTo(unknown);
        }
        assertThat(browser.send(stranger, get("/sites/" + road.site() + "/edit")).getStatus()).isEqualTo(404);
        assertThat(browser.send(stranger, post("/contacts/" + road.contact()).param("name", "x")).getStatus()).isEqualTo(404);
    }

    @Test
    void the_second_of_two_editors_sees_what_stands_now_and_keeps_his_text() {
        var path = "/customers/" + road.customer();
        browser.send(agent, post(path).param("name", "宁夏公路管理局").param("kind", "GOVERNMENT").param("active", "true").param("version", "0"));
        Document conflict = browser.page(agent, Locale.ENGLISH, post(path).param("name", "公路局（宁夏）").param("kind", "GOVERNMENT")
                .param("active", "true").param("version", "0"), 409);
        assertThat(conflict.select("input[name=name]").val()).isEqualTo("公路局（宁夏）");
        assertThat(conflict.select(".callout").text()).contains("saved meanwhile", "宁夏公路管理局");
        assertThat(conflict.select("input[name=version]").val()).isEqualTo("1");
        assertThat(browser.send(agent, post(path).param("name", "公路局（宁夏）").param("kind", "GOVERNMENT").param("active", "true")
                .param("version", "1")).getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void a_site_is_added_by_the_name_of_its_region_and_moved_to_another_organisation_by_hand() {
        String path = "/customers/" + road.customer();
        var answer = browser.send(agent, post(path + "/sites").param("name", "服务区").param("region", "中卫 沙坡头"));
        assertThat(answer.getRedirectedUrl()).startsWith(path + "#site-");
        CustomerDetail detail = queries.get(agent, road.customer());
        var added = detail.sites().get(1);
        assertThat(added.regionCode()).isEqualTo("640502");
        assertThat(added.organization()).isEqualTo(company.zhongwei());
        Document form = browser.open(agent, Locale.CHINA, "/sites/" + added.id() + "/edit");
        assertThat(form.select("input[name=region]").val()).isEqualTo("宁夏回族自治区 中卫市 沙坡头区");
        assertThat(form.select("select[name=organization] option[selected]")).isEmpty();
        browser.send(agent, post("/sites/" + added.id()).param("name", "服务区").param("region", "640502").param("version", "0")
                .param("organization", company.yinchuan().toString()).param("active", "true"));
        assertThat(queries.get(agent, road.customer()).sites().get(1).organization()).isEqualTo(company.yinchuan());
    }

    @Test
    void what_is_wrong_with_a_site_is_said_at_its_field() {
        Document form = browser.page(agent, Locale.ENGLISH, post("/customers/" + road.customer() + "/sites").param("name", "")
                .param("region", "Chaoyang").param("latitude", "91x"), 422);
        assertThat(form.select("#field-name-error").text()).contains("fill this in");
        assertThat(form.select("#field-latitude-error").text()).contains("could not be understood");
        Document region = browser.page(agent, Locale.CHINA, post("/customers/" + road.customer() + "/sites").param("name", "x")
                .param("region", "朝阳"), 422);
        assertThat(region.select("#field-region-error").text()).contains("有多个地区符合").contains("北京市 朝阳区");
        assertThat(region.select("input[name=region]").val()).isEqualTo("朝阳");
        assertThat(browser.page(agent, Locale.ENGLISH, post("/customers/" + road.customer() + "/sites").param("name", "x").param("longitude", "200")
                .param("latitude", "1"), 422).select("#field-longitude-error").text()).contains("180");
    }

    @Test
    void a_contact_with_several_numbers_is_changed_and_marked_as_gone() {
        Document form = browser.open(agent, Locale.ENGLISH, "/contacts/" + road.contact() + "/edit");
        assertThat(form.select("input[name=phones]").val()).isEqualTo("0951-5055521, 139 5371 2345");
        Document wrong = browser.page(agent, Locale.ENGLISH, post("/contacts/" + road.contact()).param("name", "王磊").param("phones", "ask the gate")
                .param("version", "0").param("mail", "nobody"), 422);
        assertThat(wrong.select("#field-mail-error").text()).contains("e-mail");
        Document phone = browser.page(agent, Locale.ENGLISH, post("/contacts/" + road.contact()).param("name", "王磊").param("phones", "ask the gate")
                .param("version", "0"), 422);
        assertThat(phone.select("#field-phones-error").text()).contains("ask the gate is no phone number");
        browser.send(agent, post("/contacts/" + road.contact()).param("name", "王磊").param("phones", "12345；67890").param("version", "0")
                .param("_active", "on"));
        assertThat(queries.get(agent, road.customer()).contacts().get(0).phones()).containsExactly("12345", "67890");
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/customers/" + road.customer()))).contains("has left");
    }

    @Test
    void regions_are_suggested_by_parts_of_their_names() {
        Document options = browser.page(agent, Locale.CHINA, get("/regions").param("region", "兴庆"), 200);
        assertThat(options.select("option").eachAttr("value")).contains("宁夏回族自治区 银川市 兴庆区");
        assertThat(browser.page(agent, Locale.ENGLISH, get("/regions").param("region", ""), 200).select("option")).isEmpty();
    }
}
