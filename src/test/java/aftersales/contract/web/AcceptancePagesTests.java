package aftersales.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@ApplicationTest
class AcceptancePagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired EquipmentQueries equipment;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor technician;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = test.draw(test.whole("HT-1"));
    }

    @Test
    void from_the_delivery_to_the_day_the_terms_start_in_both_languages() throws Exception {
        Document form = page(get("/contracts/" + contract + "/acceptances/new"), Locale.ENGLISH, 200);
        assertThat(form.select("select[name=site] option").eachText()).contains("G6 K1123").doesNotContain("G6 K1300");
        String address = planned("s-1");
        assertThat(planned("s-1")).as("sent twice").isEqualTo(address);

        assertThat(page(get("/contracts/" + contract), Locale.CHINA, 200).select("#deliveries ~ ul").text()).contains("北段摄像机", "未验收");
        assertThat(page(get("/contracts/" + contract + "/acceptances"), Locale.ENGLISH, 200).select("main li")).hasSize(1);
        Document initial = page(get(address + "/initial"), Locale.ENGLISH, 200);
        assertThat(initial.select("signature-pad")).hasSize(2);
        assertThat(initial.select("input[name='goods[0].arrived']").val()).isEqualTo("1");
        assertThat(initial.select("input[name=day]").val()).isEqualTo("2026-06-01");
        assertThat(redirect(initial(address, "s-2", 0))).isEqualTo(address);
        assertThat(redirect(initial(address, "s-2", 0))).as("sent twice").isEqualTo(address);

        assertThat(page(get(address + "/final"), Locale.CHINA, 200).select("fieldset legend").text()).contains("40-2217 固定点测速");
        assertThat(redirect(last(address, "s-3", 1).param("units[0].outcome", "PASSED"))).isEqualTo(address);

        Document done = page(get(address), Locale.CHINA, 200);
        assertThat(done.select("h1 ~ span, #badge").text()).contains("已终验");
        assertThat(done.select(".signed path").eachAttr("d")).contains("M10 20L30 40L50 20");
        assertThat(done.text()).doesNotContain("??");
        assertThat(page(get(address + "/paper"), Locale.ENGLISH, 200).select("main").text()).contains("Record of acceptance", "HT-1", "Final acceptance, record 2",
                "马队长", "Signed on paper");
        assertThat(page(get("/equipment/" + test.camera), Locale.ENGLISH, 200).select("#acceptance ~ p").text())
                .isEqualTo("Passed on 1 Jun 2026, signed by 马队长. HT-1 北段摄像机");
        assertThat(equipment.get(technician, test.camera).acceptedOn()).isEqualTo("2026-06-01");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        Document blank = page(post("/contracts/" + contract + "/acceptances").param("items[1].name", "光缆").param("plannedOn", "soon"), Locale.CHINA, 422);
        assertThat(blank.select(".form-problems a").eachAttr("href")).contains("#field-title", "#field-site", "#field-plannedOn");
        assertThat(blank.select("input[name='items[1].name']").val()).isEqualTo("光缆");
        assertThat(blank.select("input[name=plannedOn]").val()).isEqualTo("soon");
        Document item = page(post("/contracts/" + contract + "/acceptances").param("title", "T").param("site", "" + test.yinchuan)
                .param("items[1].name", "光缆"), Locale.ENGLISH, 422);
        assertThat(item.select(".form-problems a").eachAttr("href")).containsExactly("#field-items-1-promised");

        String address = planned("s-1");
        Document damaged = page(post(address + "/initial").param("day", "2026-06-01").param("ourName", "李敏").param("customerName", "马队长")
                .param("customerDrawing", "M1 1").param("goods[0].position", "1").param("goods[0].promised", "1").param("goods[0].arrived", "1"),
                Locale.ENGLISH, 422);
        assertThat(damaged.select(".form-problems a").eachAttr("href")).containsAnyOf("#field-customerDrawing", "#field-goods-0-defect");
        assertThat(damaged.select("input[name=customerName]").val()).isEqualTo("马队长");
        assertThat(damaged.select("input[name='goods[0].appearanceOk'][checked]")).isEmpty();
        Document future = page(post(address + "/initial").param("day", "2026-06-02").param("ourName", "李敏").param("customerName", "马队长"),
                Locale.ENGLISH, 422);
        assertThat(future.select(".form-problems a").eachAttr("href")).containsExactly("#field-day");
        redirect(initial(address, "s-5", 0));
        Document conflict = page(initial(address, "s-6", 0).param("remarks", "mine"), Locale.ENGLISH, 409);
        assertThat(conflict.select("textarea[name=remarks]").val()).isEqualTo("mine");
        assertThat(page(last(address, "s-7", 1), Locale.ENGLISH, 422).select(".form-problems a").text()).contains("Please judge at least one unit");
    }

    @Test
    void more_rows_come_without_saving_or_judging_what_was_typed() throws Exception {
        Document more = page(post("/contracts/" + contract + "/acceptances").param("more", "more").param("items[0].promised", "many"), Locale.ENGLISH, 200);
        assertThat(more.select("input[name$='.promised']")).hasSize(4);
        assertThat(more.select("input[name='items[0].promised']").val()).isEqualTo("many");
        assertThat(page(get("/contracts/" + contract + "/acceptances"), Locale.ENGLISH, 200).select("main li")).isEmpty();
    }

    @Test
    void a_scan_is_kept_with_it() throws Exception {
        String address = planned("s-1");
        var scan = new MockMultipartFile("file", "验收单.txt", "text/plain", "signed".getBytes(StandardCharsets.UTF_8));
        assertThat(redirect(multipart(address + "/files").file(scan))).isEqualTo(address);
        assertThat(page(get(address), Locale.ENGLISH, 200).select("aside li a[href^='/files/']").text()).contains("验收单.txt");
        assertThat(page(multipart(address + "/files"), Locale.ENGLISH, 422).select(".form-problems a").text()).contains("Please choose a file");
    }

    @Test
    void only_a_manager_corrects_and_says_why() throws Exception {
        String address = planned("s-1");
        redirect(initial(address, "s-2", 0));
        assertThat(page(get(address), Locale.ENGLISH, 200).select("a[href*=corrects]")).isEmpty();
        technician = company.actor(company.headquarters(), Role.MANAGER);
        String correct = page(get(address), Locale.ENGLISH, 200).select("a[href*=corrects]").attr("href");
        assertThat(page(get(correct), Locale.ENGLISH, 200).select("input[name=customerName]").val()).isEqualTo("马队长");
        assertThat(page(initial(address, "s-3", 1).param("corrects", "1"), Locale.ENGLISH, 422).select(".form-problems a").eachAttr("href"))
                .containsExactly("#field-reason");
        redirect(initial(address, "s-4", 1).param("corrects", "1").param("reason", "日期写错"));
        assertThat(page(get(address), Locale.ENGLISH, 200).select("main").text()).contains("Corrected", "Stands for record 1: 日期写错");
    }

    private String planned(String submission) throws Exception {
        return redirect(post("/contracts/" + contract + "/acceptances").param("title", "北段摄像机").param("site", "" + test.yinchuan)
                .param("items[0].model", "" + equipment.get(technician, test.camera).model()).param("items[0].promised", "1")
                .param("submission", submission));
    }

    private AbstractMockHttpServletRequestBuilder<?> initial(String address, String submission, long version) {
        return signed(address + "/initial", submission, version).param("goods[0].position", "1").param("goods[0].promised", "1")
                .param("goods[0].arrived", "1").param("goods[0].appearanceOk", "true").param("goods[0].packingOk", "true");
    }

    private AbstractMockHttpServletRequestBuilder<?> last(String address, String submission, long version) {
        return signed(address + "/final", submission, version).param("units[0].equipment", "" + test.camera);
    }

    private static AbstractMockHttpServletRequestBuilder<?> signed(String path, String submission, long version) {
        return post(path).param("day", "2026-06-01").param("ourName", "李敏").param("ourDrawing", "M10 20L30 40L50 20")
                .param("customerName", "马队长").param("submission", submission).param("version", "" + version);
    }

    private String redirect(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = send(request, Locale.ENGLISH);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(technician))).andReturn().getResponse();
    }
}
