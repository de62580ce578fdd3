package aftersales.contract.web;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateRow;
import aftersales.customer.CustomerKind;
import aftersales.customer.CustomerService;
import aftersales.customer.RegisterCustomer;
import aftersales.customer.SaveCustomer;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class TemplatePagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired ContractQueries contracts;
    @Autowired ContractService service;
    @Autowired TemplateQueries templates;
    @Autowired CalendarService calendars;
    @Autowired CustomerService customers;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void every_template_is_shown_in_readable_words_in_both_languages() throws Exception {
        assertThat(page(get("/contract-templates"), manager, Locale.CHINA, 200).select("tbody tr")).hasSize(10);

        for (TemplateRow row : templates.all(manager)) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
                Document shown = page(get("/contract-templates/" + row.template().code()), manager, language, 200);
                assertThat(shown.select("h1").text()).isEqualTo(row.template().name(language));
                assertThat(shown.select("svg.phases")).hasSize(row.template().document().terms().size());
                assertThat(shown.select("main").text()).doesNotContain("contract.", "{0");
            }
        }
        String wall = page(get("/contract-templates/great-wall"), manager, Locale.ENGLISH, 200).select("main").text();
        assertThat(wall).contains("Up to 1 year: all free; door-to-door", "Up to 3 years: parts free, labour free, travel to be paid; carry-in",
                "50 to 200 CNY", "Altered papers");
        assertThat(wall).contains("For: Main board").doesNotContain("For: board");
        assertThat(page(get("/contract-templates/great-wall"), manager, Locale.CHINA, 200).select("main").text()).contains("范围：主板");
        String water = page(get("/contract-templates/waste-water"), manager, Locale.CHINA, 200).select("main").text();
        assertThat(water).contains("2 年内： 全部免费", "终身： 备件按成本，人工免费，差旅免费", "每周五", "每月 25 日前", "起算：验收合格");
    }

    @Test
    void a_contract_is_drawn_up_from_a_template_with_number_and_customer_alone() throws Exception {
        calendars.create(SYSTEM, new SaveCalendar(company.headquarters(), "值班台", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("08:00", "24:00"))));
        Document find = page(get("/contracts/new").param("template", "ningxia-highway").param("q", "公安"), manager, Locale.CHINA, 200);
        Document form = page(get(find.select("#found a[href*=customer]").attr("href")), manager, Locale.CHINA, 200);
        assertThat(form.select("#field-title input, input[name=title]").val()).isEqualTo("宁夏高速公路监控系统");
        assertThat(form.select("#calendars").text()).endsWith("值班台");
        assertThat(form.select("input[name=validTo]").val()).isEqualTo("2030-11-22");

        MockHttpServletRequestBuilder filled = post("/contracts");
        for (Element field : form.select("main form input[name], main form textarea[name]")) {
            if (!field.attr("type").equals("checkbox") && !field.attr("type").equals("radio") && !field.attr("name").equals("_csrf")
                    && !field.attr("name").equals("number")) {
                filled.param(field.attr("name"), field.val().isEmpty() ? field.wholeText() : field.val());
            }
        }
        form.select("main form select[name] option[selected]").forEach(option -> filled.param(option.parent().attr("name"), option.val()));
        MockHttpServletResponse made = send(filled.param("number", "HT-9").param("cover", "CUSTOMER"), manager, Locale.CHINA);

        ContractRow row = contracts.ofCustomer(manager, test.police).get(0);
        assertThat(made.getRedirectedUrl()).isEqualTo("/contracts/" + row.id());
        assertThat(row.policyCode()).isEqualTo("T-HIGHWAY");
        assertThat(row.promises()).hasSize(7);
        Document shown = page(get("/contracts/" + row.id()), manager, Locale.CHINA, 200);
        assertThat(shown.select("#terms").text()).contains("1 年内： 全部免费", "4 年内： 备件按成本，人工免费，差旅按成本");
        assertThat(shown.select("main").text()).contains("宁夏高速公路监控系统", "第 1 版");
        assertThat(contracts.owed(row.id(), 1).document().duties()).hasSize(7);
    }

    @Test
    void the_template_stays_chosen_while_the_customer_is_looked_for() throws Exception {
        for (int i = 0; i < 45; i++) {
            customers.register(SYSTEM, new RegisterCustomer(new SaveCustomer(company.headquarters(), "宁夏第" + i + "中学", CustomerKind.INSTITUTION, null, true),
                    null, null));
        }
        Document find = page(get("/contracts/new").param("template", "great-wall").param("q", "宁夏"), manager, Locale.CHINA, 200);

        assertThat(find.select("#found tbody a").eachAttr("href")).isNotEmpty().allMatch(link -> link.contains("template=great-wall"));
        assertThat(find.select("#found a[rel=next]").attr("href")).contains("template=great-wall");
        assertThat(find.select("form[role=search] input[name=template]").val()).isEqualTo("great-wall");
        assertThat(find.select("form[role=search] input[type=search]").attr("hx-include")).as("what the search sends along").isEqualTo("closest form");
    }

    @Test
    void a_copy_is_the_companys_own_and_an_agent_only_looks() throws Exception {
        MockHttpServletResponse copied = send(post("/contract-templates").param("from", "tongfang"), manager, Locale.ENGLISH);

        assertThat(copied.getRedirectedUrl()).isEqualTo("/contract-templates/tongfang-2");
        Document list = page(get("/contract-templates"), company.actor(company.headquarters(), Role.AGENT), Locale.ENGLISH, 200);
        assertThat(list.select("tbody tr")).hasSize(11);
        assertThat(list.select("a[href^='/contracts/new']")).isEmpty();
        page(get("/contract-templates/none"), manager, Locale.ENGLISH, 404);
    }

    @Test
    void what_changed_from_one_version_to_the_next_is_told() throws Exception {
        var id = test.draw(test.whole("HT-1"));
        service.change(SYSTEM, id, 0,
                ContractCase.valid(test.whole("HT-1"), ContractCase.FROM, LocalDate.of(2027, 6, 30), false)
                        .owing(templates.get(manager, "tongfang").template().document()));

        service.change(SYSTEM, id, 1, ContractCase.kept(test.sites("HT-2", test.yinchuan), company.yinchuan()));
        assertThat(page(get("/contracts/" + id), manager, Locale.ENGLISH, 200).select("#versions").text())
                .contains("Version 3", "Contract number: HT-1 → HT-2", "Kept by: ", "Covered: changed");

        String story = page(get("/contracts/" + id), manager, Locale.ENGLISH, 200).select("#versions").text();
        assertThat(story).contains("Version 2", "changed", "Last day: 31 Dec 2026 → 30 Jun 2027", "Warranty: changed", "Version 1", "drawn up");
    }

    @Test
    void the_newest_versions_are_told_and_the_way_to_those_before() throws Exception {
        var id = test.draw(test.whole("HT-1"));
        for (int i = 0; i < 24; i++) {
            service.change(SYSTEM, id, i, test.whole("HT-1" + i));
        }

        Document newest = page(get("/contracts/" + id), manager, Locale.ENGLISH, 200);
        assertThat(newest.select("#versions li")).hasSize(20);
        assertThat(newest.select("#versions li").last().text()).as("compared with the one before").contains("Version 6", "HT-13 → HT-14");
        Document before = page(get(newest.select("#versions a").attr("href").replace("#versions", "")), manager, Locale.ENGLISH, 200);
        assertThat(before.select("#versions li")).hasSize(5);
        assertThat(before.select("#versions a")).isEmpty();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor, Locale language) throws Exception {
        return mvc.perform(request.with(company.signedIn(actor)).locale(language)).andReturn().getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request, Actor actor, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request.with(company.signedIn(actor)).locale(language)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
