package aftersales.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.files.Attachments;
import aftersales.files.StoreFile;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class FileControllerTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    Attachments attachments;
    @Autowired
    MockMvc mvc;
    Actor agent;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.yinchuan());
    }

    private String stored(String name, byte[] content) {
        return "/files/" + attachments.store(agent, company.yinchuan(), new StoreFile(name, content, "document", false));
    }

    @Test
    void a_drawing_opens_in_the_window_under_its_own_name() {
        MockHttpServletResponse file = browser.send(agent, get(stored("图纸.pdf", PDF)));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition")).startsWith("inline;").contains("filename*=UTF-8''%E5%9B%BE%E7%BA%B8.pdf");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
    }

    @Test
    void text_is_saved_and_never_shown() {
        MockHttpServletResponse file = browser.send(agent, get(stored("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(file.getContentType()).isEqualTo("text/csv");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void what_the_browser_has_is_not_sent_again() {
        String path = stored("a.pdf", PDF);
        String tag = browser.send(agent, get(path)).getHeader("ETag");
        MockHttpServletResponse again = browser.send(agent, get(path).header("If-None-Match", String.valueOf(tag)));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void it_is_opened_by_those_who_reach_it_and_is_not_there_for_others() throws Exception {
        String path = stored("a.pdf", PDF);
        assertThat(browser.send(company.actor(company.headquarters(), Role.MANAGER), get(path)).getStatus()).isEqualTo(200);
        assertThat(browser.send(company.agent(company.zhongwei()), get(path)).getStatus()).isEqualTo(404);
        assertThat(browser.send(company.agent(company.stranger()), get(path)).getStatus()).isEqualTo(404);
        assertThat(browser.send(agent, get("/files/999999")).getStatus()).isEqualTo(404);
        assertThat(browser.send(agent, get("/files/secret")).getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getContentAsByteArray()).isNotEqualTo(PDF);
    }
}
