package aftersales.warranty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.template.TemplateQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.SaveEquipment;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The work list of free time that ends, as a page, as a file and for programs. */
@ApplicationTest
class EndPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired TemplateQueries templates;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries units;
    @Autowired TestClock clock;
    @Autowired JsonMapper json;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-10T02:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        contract = test.draw(test.whole("HT-1").owing(templates.get(manager, "it-equipment").template().document()));
        equipment.accept(manager, test.camera, LocalDate.parse("2025-07-01"));
    }

    @Test
    void each_line_says_the_last_free_day_what_comes_after_it_and_leads_on() throws Exception {
        Document english = page("/warranty-ends", Locale.ENGLISH);
        assertThat(english.select("tbody tr").text()).contains("1 Jul 2026", "Days left: 21", "40-2217", "Then at cost for life", "宁夏公安交警", "HT-1");
        assertThat(english.select("tbody a.btn").attr("href")).isEqualTo("/contracts/" + contract + "/extensions/new?unit=" + test.camera + "&term=whole");
        assertThat(english.select("tbody a[href='/contracts/" + contract + "/renewal']")).hasSize(1);
        Document chinese = page("/warranty-ends?days=-90", Locale.CHINA);
        assertThat(chinese.select("h1").text()).isEqualTo("质保到期");
        assertThat(chinese.select("option[selected]").eachText()).contains("近 90 天内到期的");
        assertThat(chinese.select("tbody tr")).isEmpty();
        assertThat(page("/warranty-ends?contract=" + contract + "&from=2026-07-01&to=2026-07-01", Locale.CHINA).select("tbody tr")).hasSize(1);
        assertThat(page("/contracts/" + contract + "/extensions/new?unit=" + test.camera + "&term=whole", Locale.CHINA).select("input[name=terms][checked]").val())
                .isEqualTo("whole");
    }

    @Test
    void the_file_obeys_the_same_conditions_and_runs_no_formula() throws Exception {
        EquipmentRow row = units.get(manager, test.camera);
        equipment.change(manager, test.camera, row.version(), new SaveEquipment(row.model(), row.site(), "=1+2", row.tag(), row.installedOn(), row.acceptedOn(),
                row.state(), row.remarks()));
        String file = file("/warranty-ends/export.csv?days=60");
        assertThat(file.lines().toList()).hasSize(2);
        assertThat(file).contains("'=1+2", "2026-07-01", "for life");
        assertThat(file("/warranty-ends/export.csv?days=-90").lines().toList()).hasSize(1);
        assertThat(page("/warranty-ends?days=30&q=HT-1", Locale.ENGLISH).select("a[href^=/warranty-ends/export.csv]").attr("href"))
                .isEqualTo("/warranty-ends/export.csv?q=HT-1&days=30");
    }

    @Test
    void programs_read_it_and_administrators_have_it_worked_out_anew() throws Exception {
        JsonNode list = json.readTree(mvc.perform(get("/api/v1/warranty-ends?days=60").with(company.bearer(manager))).andReturn().getResponse().getContentAsString());
        assertThat(list.toString()).contains("\"endsOn\":\"2026-07-01\"", "\"daysLeft\":21", "\"costForLife\":true");
        assertThat(mvc.perform(get("/api/v1/warranty-ends?day=60").with(company.bearer(manager))).andReturn().getResponse().getStatus()).isEqualTo(400);
        Actor administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        assertThat(mvc.perform(post("/api/v1/warranty-ends/rebuild").with(company.bearer(administrator))).andReturn().getResponse().getStatus()).isEqualTo(204);
        assertThat(mvc.perform(get("/warranty-ends").with(company.signedIn(company.actor(company.headquarters(), Role.AGENT)))).andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }

    private String file(String address) throws Exception {
        return mvc.perform(get(address).locale(Locale.ENGLISH).with(company.signedIn(manager))).andReturn().getResponse().getContentAsString();
    }

    private Document page(String address, Locale language) throws Exception {
        var answer = mvc.perform(get(address).locale(language).with(company.signedIn(manager))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
