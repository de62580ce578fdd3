package aftersales.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractService;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Penalty;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a contract owes is changed row by row, without script. */
@ApplicationTest
class OwedPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired ContractQueries contracts;
    @Autowired TemplateQueries templates;
    @Autowired TemplateService service;
    @Autowired ContractService contractService;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    private Map<String, String> fields(Document form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("main form input[name]").stream().filter(field -> !field.attr("type").equals("checkbox") || field.hasAttr("checked"))
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("main form select[name]").forEach(field -> fields.put(field.attr("name"), field.select("option[selected]").attr("value")));
        return fields;
    }

    private MockHttpServletRequestBuilder filled(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return request;
    }

    @Test
    void every_shipped_template_goes_through_the_form_unchanged() throws Exception {
        int version = 0;
        ContractId id = test.draw(test.whole("HT-1"));
        for (var row : templates.all(manager)) {
            ContractDocument document = row.template().document();
            contractService.changeOwed(manager, id, version++, document);
            Map<String, String> fields = fields(page(get("/contracts/" + id + "/owed"), Locale.CHINA, 200));
            MockHttpServletResponse saved = send(filled("/contracts/" + id + "/owed", fields), Locale.CHINA);

            assertThat(saved.getRedirectedUrl()).as(row.template().code()).isEqualTo("/contracts/" + id);
            assertThat(contracts.get(manager, id).row().currentVersion()).as("nothing else").isEqualTo(version + 1);
            assertThat(contracts.owed(id, version + 1).document()).isEqualTo(document);
        }
    }

    @Test
    void a_penalty_on_any_promise_goes_through_the_form_unchanged() throws Exception {
        List<Penalty> penalties = Arrays.stream(TargetKind.values())
                .map(kind -> new Penalty(kind.name(), BigDecimal.TEN, Penalty.Per.DAY, null, null)).toList();
        ContractDocument document = new ContractDocument(null, null, null, null, penalties);
        ContractId id = test.draw(test.whole("HT-1").owing(document));
        Map<String, String> fields = fields(page(get("/contracts/" + id + "/owed"), Locale.CHINA, 200));
        fields.put("penalties[0].amount", "20");

        assertThat(send(filled("/contracts/" + id + "/owed", fields), Locale.CHINA).getRedirectedUrl()).isEqualTo("/contracts/" + id);
        assertThat(contracts.owed(id, 2).document().penalties()).extracting(Penalty::promise)
                .containsExactlyElementsOf(penalties.stream().map(Penalty::promise).toList());
    }

    @Test
    void rows_are_added_filled_and_removed() throws Exception {
        ContractId id = test.draw(test.whole("HT-1"));
        String path = "/contracts/" + id + "/owed";
        Map<String, String> fields = fields(page(get(path), Locale.ENGLISH, 200));
        fields = fields(page(filled(path, fields).param("press", "add terms"), Locale.ENGLISH, 200));
        fields.put("terms[0].code", "whole");
        fields = fields(page(filled(path, fields).param("press", "add terms[0].phases"), Locale.ENGLISH, 200));
        fields = fields(page(filled(path, fields).param("press", "add terms[0].start"), Locale.ENGLISH, 200));
        assertThat(fields).containsKeys("terms[0].phases[0].until.amount", "terms[0].start[0].kind").containsEntry("terms[0].code", "whole");
        fields.putAll(Map.of("terms[0].start[0].kind", "ACCEPTANCE", "terms[0].phases[0].until.amount", "2", "terms[0].phases[0].until.unit", "YEARS",
                "terms[0].phases[0].parts", "FREE", "terms[0].phases[0].labour", "FREE", "terms[0].phases[0].travel", "COST"));

        assertThat(send(filled(path, fields), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/contracts/" + id);
        assertThat(page(get("/contracts/" + id), Locale.ENGLISH, 200).select("#terms").text()).contains("Up to 2 years:", "travel at cost");

        fields = fields(page(filled(path, fields).param("press", "remove terms[0]"), Locale.ENGLISH, 200));
        assertThat(fields.keySet()).noneMatch(name -> name.startsWith("terms["));
    }

    @Test
    void each_row_is_folded_into_a_sentence_and_opened_where_something_is_wrong() throws Exception {
        ContractId id = test.draw(test.whole("HT-1").owing(templates.get(manager, "ningxia-highway").template().document()));
        String path = "/contracts/" + id + "/owed";
        Document form = page(get(path), Locale.ENGLISH, 200);
        assertThat(form.select("details[open]")).isEmpty();
        assertThat(form.select("#owed-exclusions summary").first().text()).startsWith("1 Misuse · to be paid · ");
        assertThat(form.select("#owed-fees summary").first().text()).isEqualTo("1 Parts · at cost · what it cost");
        assertThat(form.select("#owed-duties summary").eachText()).anyMatch(words -> words.contains("3 months"));
        assertThat(page(get(path), Locale.CHINA, 200).select("#owed-exclusions summary").first().text()).startsWith("1 使用不当 · 收费 · ");

        Map<String, String> fields = fields(form);
        fields.put("duties[1].times", "5");
        assertThat(page(filled(path, fields), Locale.ENGLISH, 422).select("details[open] #owed-error")).hasSize(1);
        assertThat(page(filled(path, fields(form)).param("press", "add penalties"), Locale.ENGLISH, 200).select("#owed-penalties details[open]"))
                .as("the new one").hasSize(1);
    }

    @Test
    void what_does_not_fit_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        ContractId id = test.draw(test.whole("HT-1").owing(templates.get(manager, "waste-water").template().document()));
        String path = "/contracts/" + id + "/owed";
        Map<String, String> fields = fields(page(get(path), Locale.CHINA, 200));
        fields.put("terms[0].phases[0].until.amount", "two");
        assertThat(page(filled(path, fields), Locale.CHINA, 422).select("[aria-invalid]").eachAttr("name")).containsExactly("terms[0].phases[0].until.amount");

        fields.put("terms[0].phases[0].until.amount", "2");
        fields.put("duties[0].times", "5");
        Document wrong = page(filled(path, fields), Locale.CHINA, 422);
        assertThat(wrong.select("[role=alert] a[href=#owed-error]").text()).isEqualTo("请填写多长时间内进行几次");
        assertThat(wrong.select(".field:has([name='duties[0].times']) #owed-error").text()).as("beside the field").isEqualTo("请填写多长时间内进行几次");
        assertThat(wrong.select("[aria-invalid]").eachAttr("name")).containsExactly("duties[0].times");
        assertThat(wrong.select("input[name='duties[0].times']").val()).isEqualTo("5");

        fields.remove("duties[0].times");
        fields.put("terms[0].phases[0].until.amount", "0");
        assertThat(page(filled(path, fields), Locale.ENGLISH, 422).select("#owed-error")).as("shown, whatever the path").hasSize(1);
        fields.put("terms[0].phases[0].until.amount", "2");
        fields.put("version", "7");
        assertThat(page(filled(path, fields), Locale.CHINA, 409).select("input[name=version]").val()).isEqualTo("0");
    }

    @Test
    void an_own_template_is_changed_and_a_shipped_one_is_not() throws Exception {
        String code = service.copy(manager, "tongfang", company.headquarters());
        String path = "/contract-templates/" + code + "/edit";
        Map<String, String> fields = fields(page(get(path), Locale.ENGLISH, 200));
        fields.put("nameEn", "Internet cafes");
        fields.put("terms[0].phases[0].until.amount", "4");

        assertThat(send(filled(path, fields), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/contract-templates/" + code);
        assertThat(page(get("/contract-templates/" + code), Locale.ENGLISH, 200).select("main").text()).contains("Internet cafes", "Up to 4 years");
        page(get("/contract-templates/tongfang/edit"), Locale.ENGLISH, 404);
    }

    private Document page(MockHttpServletRequestBuilder request, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return mvc.perform(request.with(company.signedIn(manager)).locale(language)).andReturn().getResponse();
    }
}
