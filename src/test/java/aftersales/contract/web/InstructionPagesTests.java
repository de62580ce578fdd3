package aftersales.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class InstructionPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired Program program;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private Actor manager;
    private Actor technician;
    private String contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T04:00:00Z"));
        ContractCase test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = "/contracts/" + test.draw(test.whole("HT-1"));
    }

    @Test
    void an_instruction_is_recorded_listed_and_carried_out_in_both_languages() throws Exception {
        Document form = page(get(contract + "/instructions/new"), Locale.CHINA, 200);
        assertThat(form.select("select[name=responsible] option").eachText()).contains(technician.name(), manager.name());
        String token = form.select("input[name=submission]").val();
        String address = send(given().param("submission", token), Locale.CHINA).getRedirectedUrl();
        assertThat(send(given().param("submission", token), Locale.CHINA).getRedirectedUrl()).as("pressed twice").isEqualTo(address);

        clock.set(Instant.parse("2026-06-06T04:00:00Z"));
        assertThat(page(get(contract), Locale.ENGLISH, 200).select("section[aria-labelledby=instructions] li").eachText()).singleElement().asString()
                .contains("检查全部机柜", "No. 1 · by 马队长", "Missed");
        assertThat(page(get("/instructions?show=missed"), Locale.CHINA, 200).select("tbody tr").text()).contains("已超时", "已过天数：1");
        Document shown = page(get(address), Locale.ENGLISH, 200);
        assertThat(shown.select(".facts").text()).contains("14:30", "Meeting", technician.name());
        assertThat(shown.select(".record-actions a").eachText()).containsExactly("Assign", "Carried out", "Withdraw");

        var letter = new MockMultipartFile("file", "来函.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(send(multipart(address + "/files").file(letter), Locale.CHINA).getRedirectedUrl()).isEqualTo(address);
        String file = page(get(address), Locale.CHINA, 200).select("section[aria-labelledby=files] a").attr("href");
        assertThat(send(get(file), Locale.CHINA).getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        assertThat(page(get(address + "/completion"), Locale.CHINA, 200).select("input[name=by]").val()).isEqualTo(technician.name());
        assertThat(send(post(address + "/completion").param("day", "2026-06-06").param("by", "李敏").param("words", "全部检查完毕").param("version", "0"),
                Locale.CHINA).getRedirectedUrl()).isEqualTo(address);
        assertThat(page(get(address), Locale.ENGLISH, 200).select(".story").text()).contains("Recorded by " + manager.name(),
                "Done by 李敏 on 6 Jun 2026", "全部检查完毕");
        assertThat(page(get("/instructions?show=carried"), Locale.ENGLISH, 200).select("tbody tr").text()).contains("Carried out");
        assertThat(send(get(address + "/nothing"), Locale.ENGLISH).getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        Document wrong = page(post(contract + "/instructions").param("words", "检查").param("givenOn", "2026-06-09").param("givenBy", "马队长")
                .param("way", "PHONE").param("responsible", String.valueOf(manager.account())), Locale.ENGLISH, 422);
        assertThat(wrong.select(".form-problems a").eachAttr("href")).containsExactly("#field-givenOn");
        assertThat(wrong.select("textarea[name=words]").text()).isEqualTo("检查");
        assertThat(wrong.select("select[name=responsible] option[selected]").val()).isEqualTo(String.valueOf(manager.account()));
        String address = Objects.requireNonNull(send(given().param("submission", "s"), Locale.CHINA).getRedirectedUrl());
        Document blank = page(post(address + "/withdrawal").param("version", "0"), Locale.CHINA, 422);
        assertThat(blank.select(".form-problems a").eachAttr("href")).containsExactly("#field-words");
        Document stale = page(post(address + "/completion").param("day", "2026-06-01").param("by", "李敏").param("words", "做了").param("version", "7"),
                Locale.CHINA, 409);
        assertThat(stale.select("textarea[name=words]").text()).isEqualTo("做了");
    }

    @Test
    void programs_record_list_and_take_steps() {
        String made = program.post(manager, "/api/v1" + contract + "/instructions", "k", """
                {"givenOn":"2026-06-01","givenAt":"14:30","givenBy":"马队长","way":"MAIL","words":"检查","responsible":%s,"dueOn":"2026-06-05"}
                """.formatted(technician.account())).expect(201).location();
        assertThat(program.get(manager, "/api/v1/instructions").expect(200).text("/items/0/responsible/name")).isEqualTo(technician.name());
        assertThat(program.post(manager, "/api/v1" + contract + "/instructions", "{\"givenOn\":\"2026-06-01\",\"givenBy\":\"x\",\"way\":\"MAIL\"}")
                .expect(422).fault("words")).isEqualTo("webkit.field.NotBlank");
        Program.Answer found = program.get(technician, made).expect(200);
        assertThat(found.text("/steps/0/kind")).isEqualTo("RECORDED");
        assertThat(program.post(technician, made + "/completion", "{}").status()).isEqualTo(428);
    }

    private MockHttpServletRequestBuilder given() {
        return post(contract + "/instructions").param("words", "入冬前检查全部机柜防风").param("givenOn", "2026-06-01").param("givenAt", "14:30")
                .param("givenBy", "马队长").param("giverRole", "支队长").param("way", "MEETING").param("responsible", String.valueOf(technician.account()))
                .param("dueOn", "2026-06-05");
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(manager))).andReturn().getResponse();
    }
}
