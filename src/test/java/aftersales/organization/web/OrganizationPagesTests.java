package aftersales.organization.web;

import static aftersales.testing.Browser.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class OrganizationPagesTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    OrganizationQueries queries;
    private Actor administrator = Company.SYSTEM;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void the_network_is_a_tree_searched_by_name_and_region_in_both_languages() {
        Document page = browser.open(administrator, CHINESE, "/organizations");
        assertThat(words(page)).contains("服务网络", "总部", "银川维护中心", "中国").doesNotContain("别家公司");
        assertThat(page.select("[data-depth=1]")).hasSize(2);
        assertThat(words(browser.open(administrator, Locale.ENGLISH, "/organizations"))).contains("Service network", "Headquarters", "Yinchuan");
        Document found = browser.open(administrator, CHINESE, "/organizations?q=中卫市");
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(words(found)).contains("中卫维护站");
        assertThat(words(browser.open(administrator, CHINESE, "/organizations?q=别家"))).contains("没有符合筛选条件的内容");
    }

    @Test
    void the_record_tells_who_works_here_and_whom_to_call_above() {
        Actor dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        Document page = browser.open(dispatcher, CHINESE, "/organizations/" + company.yinchuan());
        assertThat(words(page)).contains("宁夏回族自治区 银川市", dispatcher.name(), "调度", "上级监督", "总部");
        assertThat(page.select("aside a[href='/organizations/" + company.headquarters() + "']")).as("out of his reach").isEmpty();
        assertThat(page.select("main a.btn")).as("an administrator's").isEmpty();
        assertThat(words(browser.open(administrator, Locale.ENGLISH, "/organizations/" + company.headquarters()))).contains("Below it", "银川维护中心");
    }

    @Test
    void a_station_is_founded_and_changed() {
        var answer = browser.send(administrator, form("/organizations").param("code", "GY").param("name", "固原维护站").param("regions", "6404"));
        assertThat(answer.getStatus()).isEqualTo(302);
        OrganizationRow made = queries.find(administrator, "GY").orElseThrow();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/organizations/" + made.id());
        assertThat(made.regions()).containsExactly("6404");

        Document edit = browser.open(administrator, CHINESE, "/organizations/" + made.id() + "/edit");
        assertThat(edit.select("input[name=code]").val()).isEqualTo("GY");
        browser.send(administrator, form("/organizations/" + made.id()).param("code", "GY").param("name", "固原站").param("find", "6404, 640402"));
        assertThat(queries.get(administrator, made.id()).regions()).as("typed as codes").containsExactly("6404", "640402");
    }

    @Test
    void finding_regions_keeps_what_is_typed_and_complains_of_nothing() {
        Document page = browser.page(administrator, CHINESE, form("/organizations").param("name", "新站").param("code", "").param("find", "银川")
                .param("finding", "regions"), 200);
        assertThat(page.select(".form-problems")).isEmpty();
        assertThat(page.select("input[name=name]").val()).isEqualTo("新站");
        assertThat(page.select("input[name=regions][value=6401]").hasAttr("disabled")).as("taken").isTrue();
        assertThat(words(page)).contains("由银川维护中心负责");
        Document entered = browser.page(administrator, CHINESE, form("/organizations").param("name", "新站").param("code", "N").param("find", "固原"), 200);
        assertThat(entered.select("input[name=regions][value=6404]")).as("Enter in the box finds, and does not save").hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_in_both_languages() {
        Document chinese = browser.page(administrator, CHINESE, form("/organizations").param("name", "").param("code", "YC"), 422);
        assertThat(chinese.select("#field-name-error").text()).isNotBlank();
        Document english = browser.page(administrator, Locale.ENGLISH, form("/organizations").param("name", "x").param("code", "YC"), 422);
        assertThat(english.select("#field-code-error").text()).isEqualTo("The code YC is taken.");
    }

    @Test
    void two_who_edit_the_same_are_told() {
        String path = "/organizations/" + company.zhongwei();
        browser.send(administrator, form(path).param("code", "ZW").param("name", "中卫一站"));
        Document second = browser.page(administrator, CHINESE, form(path).param("code", "ZW").param("name", "中卫二站"), 409);
        assertThat(second.select("input[name=name]").val()).isEqualTo("中卫二站");
        assertThat(second.select("input[name=version]").val()).isEqualTo("1");
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path).param("kind", "STATION").param("parent", company.headquarters().toString()).param("zone", "Asia/Shanghai")
                .param("enabled", "true").param("version", "0");
    }
}
