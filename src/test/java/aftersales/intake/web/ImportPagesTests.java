package aftersales.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.intake.job.JobWorker;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.EventKind;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ImportPagesTests {

    private static final String LOG = """
            number,incident_state,sys_updated_at,opened_at,caller_id,category
            A-1,New,01-03-2016 08:00,01-03-2016 07:50,Ben,Printer
            A-1,Awaiting User Info,01-03-2016 09:00,01-03-2016 07:50,Ben,Printer
            A-1,Awaiting User Info,01-03-2016 09:00,01-03-2016 07:50,Ben,Printer
            =2+3,New,13-03-2099 08:00,01-03-2016 07:50,Ann,Screen
            """;

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired JobWorker worker;
    @Autowired SlaPolicyService policies;
    @Autowired JdbcClient jdbc;
    private Actor administrator;

    @BeforeEach
    void found() {
        company.found();
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
    }

    @Test
    void a_file_goes_from_upload_to_tickets_by_pages_alone() throws Exception {
        String mapping = upload(LOG);
        Document form = page(get(mapping), "zh-CN");
        assertThat(form.select("select[name='targets[0]'] option[selected]").val()).isEqualTo("NUMBER");
        assertThat(form.select("select[name='targets[1]'] option[selected]").val()).isEqualTo("STATE");
        assertThat(form.select("select[name='meanings[1]'] option[selected]").val()).isEqualTo("WAITING_CUSTOMER");
        assertThat(form.select("select[name=timePattern] option[selected]").text()).contains("01-03-2016 08:00");

        String show = mapping.replace("/mapping", "");
        mvc.perform(send(form, post(mapping)).param("newOrganization", "旧服务台")).andExpect(redirectedUrl(show));
        assertThat(page(get(show), "zh-CN").select("#progress").attr("hx-get")).isEqualTo(show + "/progress");
        worker.workOff();

        Document checked = page(get(show), "zh-CN");
        assertThat(checked.text()).contains("可以导入").contains("导入 1 张工单").contains("重复的行").contains("在将来");
        assertThat(checked.select("ol.story").text()).contains("报修").contains("暂停");
        mvc.perform(post(show + "/run").with(company.signedIn(administrator))).andExpect(redirectedUrl(show));
        worker.workOff();

        Document done = page(get(show), "en");
        assertThat(done.text()).contains("Imported").contains("Waiting for the customer").contains("旧服务台");
        assertThat(jdbc.sql("select count(*) from ticket").query(Long.class).single()).isOne();
        assertThat(page(get("/imports"), "en").select("table").text()).contains("log.csv").contains("1 new").contains("1 lines lost");
    }

    @Test
    void the_preview_shows_the_clocks_of_the_chosen_promise() throws Exception {
        PolicyId policy = policies.create(Actor.system("test"), new SavePolicy(company.headquarters(), "DESK", "Desk", List.of(
                new SaveTarget(TargetKind.FIX, 7200, null, EventKind.REPORTED, Set.of(), "", "", "")), true));
        String mapping = upload(LOG);
        mvc.perform(send(page(get(mapping), "en"), post(mapping)).param("newOrganization", "Old desk").param("policy", policy.toString()))
                .andExpect(status().is3xxRedirection());
        worker.workOff();

        Document checked = page(get(mapping.replace("/mapping", "")), "en");
        assertThat(checked.select("details promise-strip h2").text()).isEqualTo("Fix");
        assertThat(checked.select("aside").text()).contains("Desk");
    }

    @Test
    void while_work_is_under_way_the_part_renews_itself_and_then_asks_for_the_whole_page() throws Exception {
        String show = described(LOG);
        jdbc.sql("update intake_job set state = 'RUNNING', lease_until = now() + interval '1 hour', done = 2, total = 4, started_at = now()").update();
        Document part = page(get(show + "/progress"), "en");
        assertThat(part.select("[role=progressbar]").attr("aria-valuenow")).isEqualTo("50");
        assertThat(part.text()).contains("Line 2 of 4");
        assertThat(part.select("html head title")).isEmpty();

        mvc.perform(post(show + "/cancellation").with(company.signedIn(administrator))).andExpect(redirectedUrl(show));
        mvc.perform(get(show + "/progress").with(company.signedIn(administrator))).andExpect(header().string("HX-Refresh", "true"));
        assertThat(page(get(show), "en").text()).contains("Cancelled");
    }

    @Test
    void a_mapping_that_lacks_something_comes_back_with_what_was_chosen() throws Exception {
        String mapping = upload(LOG);
        Document form = page(get(mapping), "en");

        Document wrong = Jsoup.parse(mvc.perform(send(form, post(mapping)).locale(Locale.ENGLISH))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));

        assertThat(wrong.select(".form-problems").text()).contains("Choose an import organisation, or name a new one");
        assertThat(wrong.select("select[name='targets[0]'] option[selected]").val()).isEqualTo("NUMBER");
        form.select("select[name='targets[1]'] option").removeAttr("selected").select("[value=FACT]").attr("selected", "");
        mvc.perform(send(form, post(mapping)).param("newOrganization", "X")).andExpect(status().is(422));
    }

    @Test
    void a_file_that_is_no_table_is_refused_beside_its_field() throws Exception {
        for (MockMultipartFile file : List.of(new MockMultipartFile("file", "x.csv", "text/csv", new byte[0]),
                new MockMultipartFile("file", "", "text/csv", new byte[0]),
                new MockMultipartFile("file", "x.csv", "text/csv", "a letter\n".getBytes(StandardCharsets.UTF_8)))) {
            Document answer = Jsoup.parse(mvc.perform(multipart("/imports").file(file).with(company.signedIn(administrator)))
                    .andExpect(status().is(422)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
            assertThat(answer.select("#field-file-error").text()).isNotEmpty();
        }
    }

    @Test
    void the_list_of_findings_is_safe_in_spreadsheets() throws Exception {
        String show = described(LOG);
        worker.workOff();

        String csv = mvc.perform(get(show + "/findings.csv").with(company.signedIn(administrator)).locale(Locale.ENGLISH))
                .andExpect(status().isOk()).andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF").contains("4,contradiction,A-1,").contains("5,lost,'=2+3,");
    }

    @Test
    void pages_of_others_are_not_there_and_other_roles_may_not() throws Exception {
        String show = described(LOG);
        Actor stranger = company.actor(company.stranger(), Role.ADMINISTRATOR);
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        for (String path : List.of(show, show + "/mapping", show + "/progress", show + "/findings.csv")) {
            mvc.perform(get(path).with(company.signedIn(stranger))).andExpect(status().isNotFound());
            mvc.perform(get(path).with(company.signedIn(manager))).andExpect(status().isForbidden());
        }
        mvc.perform(post(show + "/run").with(company.signedIn(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/imports").with(company.signedIn(manager))).andExpect(status().isForbidden());
        assertThat(Jsoup.parse(mvc.perform(get("/imports").with(company.signedIn(stranger))).andReturn().getResponse().getContentAsString())
                .select("table")).isEmpty();
    }

    private String upload(String log) throws Exception {
        var file = new MockMultipartFile("file", "C:\\logs\\log.csv", "text/csv", log.getBytes(StandardCharsets.UTF_8));
        String to = mvc.perform(multipart("/imports").file(file).with(company.signedIn(administrator)))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        assertThat(to).matches("/imports/\\d+/mapping");
        return to;
    }

    private String described(String log) throws Exception {
        String mapping = upload(log);
        mvc.perform(send(page(get(mapping), "en"), post(mapping)).param("newOrganization", "Old desk")).andExpect(status().is3xxRedirection());
        return mapping.replace("/mapping", "");
    }

    /** Sends what stands in the page's form; parameters added go with it. */
    private MockHttpServletRequestBuilder send(Document page, MockHttpServletRequestBuilder request) {
        for (Element field : page.select("main form [name]")) {
            String value = field.tagName().equals("select") ? field.select("option[selected]").val() : field.val();
            if (!value.isEmpty() && !field.attr("name").equals("_csrf")) {
                request.param(field.attr("name"), value);
            }
        }
        return request.with(company.signedIn(administrator));
    }

    private Document page(MockHttpServletRequestBuilder request, String language) throws Exception {
        return Jsoup.parse(mvc.perform(request.locale(Locale.forLanguageTag(language)).header("Accept-Language", language)
                .with(company.signedIn(administrator))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
