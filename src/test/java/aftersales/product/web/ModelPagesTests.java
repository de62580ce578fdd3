package aftersales.product.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.Role;
import aftersales.product.ModelQueries;
import aftersales.product.ModelService;
import aftersales.product.SaveModel;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

@ApplicationTest
class ModelPagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    ModelService models;
    @Autowired
    ModelQueries queries;
    Actor manager;
    Actor station;
    ModelId camera;

    @BeforeEach
    void found() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
        station = company.agent(company.yinchuan());
        camera = models.create(manager, new SaveModel(null, "TS-3", "固定点测速", "Speed camera", "Hikvision", "监控", null, true));
    }

    @Test
    void the_list_and_the_record_speak_the_readers_language() {
        Document list = browser.open(station, Locale.ENGLISH, "/models");
        assertThat(list.select("tbody tr").text()).contains("TS-3", "Speed camera", "Hikvision", "监控", "0");
        assertThat(Browser.words(browser.open(station, Locale.CHINA, "/models/" + camera))).contains("固定点测速", "技术文档", "上级机构");
    }

    @Test
    void a_model_is_written_by_its_keeper_and_offered_below_without_the_pencil() {
        String made = browser.send(manager, post("/models").param("code", "IP-1").param("nameZh", "集成平台").param("active", "true")).getRedirectedUrl();
        assertThat(made).startsWith("/models/");
        assertThat(browser.open(manager, Locale.ENGLISH, String.valueOf(made)).select("main a[href$=/edit]")).hasSize(1);
        assertThat(browser.open(station, Locale.ENGLISH, String.valueOf(made)).select("main a[href$=/edit], main form")).isEmpty();
        assertThat(browser.send(station, post(String.valueOf(made)).param("code", "X").param("nameZh", "X").param("version", "0")).getStatus()).isEqualTo(404);
        Document taken = browser.page(manager, Locale.CHINA, post("/models").param("code", "ip-1").param("nameEn", "Platform"), 422);
        assertThat(taken.select("#field-code-error").text()).contains("已有型号");
        assertThat(browser.page(manager, Locale.ENGLISH, post("/models").param("code", "Z"), 422).select("#field-nameZh-error").text()).contains("one of the languages");
    }

    @Test
    void the_second_of_two_editors_is_told() {
        browser.send(manager, post("/models/" + camera).param("code", "TS-3A").param("nameZh", "测速").param("active", "true").param("version", "0"));
        Document conflict = browser.page(manager, Locale.ENGLISH, post("/models/" + camera).param("code", "TS-3B").param("nameZh", "测速").param("version", "0"), 409);
        assertThat(conflict.select(".callout").text()).contains("TS-3A");
    }

    @Test
    void a_document_is_added_opened_below_and_taken_away() throws Exception {
        browser.send(manager, multipart("/models/" + camera + "/documents").file(file("手册.txt", "turn it on")));
        Document record = browser.open(station, Locale.ENGLISH, "/models/" + camera);
        String path = record.select(".lines a").attr("href");
        assertThat(record.select(".lines").text()).contains("手册.txt", "10 B");
        MockHttpServletResponse opened = browser.send(station, get(path));
        assertThat(opened.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("turn it on");
        assertThat(opened.getContentType()).isEqualTo("text/plain");
        assertThat(opened.getHeader("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''%E6%89%8B%E5%86%8C.txt");
        assertThat(opened.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.send(company.agent(company.stranger()), get(path)).getStatus()).isEqualTo(404);
        String removal = browser.open(manager, Locale.CHINA, "/models/" + camera).select("a[href$=/removal]").attr("href");
        assertThat(Browser.words(browser.open(manager, Locale.CHINA, removal))).contains("无法恢复", "手册.txt");
        assertThat(browser.send(station, post(removal)).getStatus()).isEqualTo(404);
        browser.send(manager, post(removal));
        assertThat(queries.documents(manager, camera)).isEmpty();
        assertThat(browser.send(manager, get(path)).getStatus()).isEqualTo(404);
    }

    @Test
    void a_file_of_a_wrong_kind_and_no_file_at_all_are_said_at_the_field() {
        Document wrong = browser.page(manager, Locale.ENGLISH, multipart("/models/" + camera + "/documents").file(file("a.svg", "<svg/>")), 422);
        assertThat(wrong.select("#field-file-error").text()).contains("This kind of file");
        assertThat(wrong.select("h1").text()).isEqualTo("Speed camera");
        Document none = browser.page(manager, Locale.CHINA, multipart("/models/" + camera + "/documents").file(file("", "")), 422);
        assertThat(none.select("#field-file-error").text()).contains("请选择文件");
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }
}
