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
import java.net.URI;
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
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ApplicationTest
class PaperPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired Program program;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private Actor manager;
    private String contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        ContractCase test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        contract = "/contracts/" + test.draw(test.whole("HT-1"));
    }

    @Test
    void a_signed_contract_is_filed_shown_and_removed_in_both_languages() throws Exception {
        assertThat(page(get(contract), Locale.ENGLISH, 200).select("section[aria-labelledby=papers]").text()).contains("No signed contract on file");
        assertThat(page(get("/contracts?unsigned=true"), Locale.CHINA, 200).select("td.key").text()).isEqualTo("HT-1");
        Document form = page(get(contract + "/papers/new"), Locale.CHINA, 200);
        assertThat(form.select("select[name=contractVersion] option[selected]").text()).contains("第 1 版");
        String token = form.select("input[name=submission]").val();

        for (int pressedTwice = 0; pressedTwice < 2; pressedTwice++) {
            MockHttpServletResponse filed = send(upload("正本").param("submission", token).file(scan("a.txt")).file(scan("b.txt")), Locale.CHINA);
            assertThat(filed.getRedirectedUrl()).isEqualTo(contract + "/papers");
        }

        Document shown = page(get(contract), Locale.ENGLISH, 200);
        assertThat(shown.select("section[aria-labelledby=papers]").text()).contains("正本", "Signed contract").doesNotContain("No signed contract");
        Document list = page(get(contract + "/papers"), Locale.CHINA, 200);
        assertThat(list.select("main .lines > li")).hasSize(1);
        String scan = list.select("main .lines a").eachAttr("href").get(1);
        MockHttpServletResponse file = send(get(URI.create(scan)), Locale.CHINA);
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("b.txt");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment").contains("HT-1");

        String removal = list.select("main a[href$=/removal]").attr("href");
        assertThat(page(post(removal), Locale.ENGLISH, 422).select(".form-problems a").eachAttr("href")).containsExactly("#field-reason");
        assertThat(send(post(removal).param("reason", "归错了"), Locale.CHINA).getRedirectedUrl()).isEqualTo(contract + "/papers");
        assertThat(page(get(contract + "/papers"), Locale.CHINA, 200).select("main .lines").text()).contains("已删除", "归错了");
        assertThat(send(get(URI.create(scan)), Locale.CHINA).getStatus()).isEqualTo(404);
        assertThat(page(get("/contracts?unsigned=true"), Locale.CHINA, 200).select("td.key").text()).isEqualTo("HT-1");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        Document wrong = page(upload("标书").param("number", "ZB-7").param("day", "2026-07-01").file(scan("a.txt")), Locale.ENGLISH, 422);
        assertThat(wrong.select(".form-problems a").eachAttr("href")).containsExactly("#field-day");
        assertThat(wrong.select("input[name=number]").val()).isEqualTo("ZB-7");
        assertThat(wrong.select("select[name=kind] option[selected]").val()).isEqualTo("SIGNED_CONTRACT");
        assertThat(page(upload("标书"), Locale.CHINA, 422).select(".form-problems a").eachAttr("href")).containsExactly("#field-file");
        var program = new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1});
        assertThat(page(upload("标书").file(program), Locale.CHINA, 422).select(".form-problems a").eachAttr("href")).containsExactly("#field-file");
    }

    @Test
    void programs_list_file_open_and_remove() throws Exception {
        String path = "/api/v1" + contract + "/papers";
        for (int twice = 0; twice < 2; twice++) {
            MockHttpServletResponse made = mvc.perform(multipart(path).file(scan("a.txt")).param("kind", "INVOICE").param("title", "发票")
                    .header("Idempotency-Key", "k").with(company.bearer(manager))).andReturn().getResponse();
            assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        }
        Program.Answer list = program.get(manager, path).expect(200);
        assertThat(list.body().get("items")).hasSize(1);
        assertThat(list.text("/items/0/kind")).isEqualTo("INVOICE");
        String file = list.text("/items/0/files/0/address");
        assertThat(mvc.perform(get(file).with(company.bearer(manager))).andReturn().getResponse().getContentAsString()).isEqualTo("a.txt");
        String one = path + "/" + list.text("/items/0/id");
        assertThat(program.post(manager, one + "/removal", "{}").expect(422).fault("reason")).isEqualTo("webkit.field.NotBlank");
        assertThat(program.post(manager, one + "/removal", "{\"reason\":\"x\"}").expect(200).text("/removal/reason")).isEqualTo("x");
        assertThat(program.get(manager, one).expect(200).body().at("/files/0/address").isNull()).isTrue();
        assertThat(program.get(manager, file).status()).isEqualTo(404);
        MockHttpServletResponse wrong = mvc.perform(multipart(path).file(scan("a.txt")).param("kind", "NONE").param("title", "x")
                .with(company.bearer(manager))).andReturn().getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("\"field\":\"kind\"");
    }

    private MockMultipartHttpServletRequestBuilder upload(String title) {
        var request = multipart(contract + "/papers");
        request.param("kind", "SIGNED_CONTRACT").param("title", title);
        return request;
    }

    private static MockMultipartFile scan(String name) {
        return new MockMultipartFile("file", name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
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
