package aftersales.sla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.PolicyRow;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class PolicyPagesTests {

    @Autowired MockMvc mvc;
    @Autowired SlaPolicyQueries policies;
    @Autowired CalendarService calendars;
    @Autowired Company company;

    private Actor manager;
    private CalendarId desk;

    @BeforeEach
    void company() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
        desk = calendars.create(manager, new SaveCalendar(company.headquarters(), "坐席 08–24", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("08:00", "24:00"))));
    }

    @Test
    void a_policy_is_written_read_and_changed() throws Exception {
        Document form = page(get("/policies/new"), manager, Locale.ENGLISH, 200);
        assertThat(form.select("select[name=organization] option[selected]").text().strip()).isEqualTo("总部");
        MockHttpServletResponse made = send(highway(post("/policies")), manager);
        assertThat(made.getRedirectedUrl()).isEqualTo("/policies/HW-1");
        PolicyRow kept = policies.find(manager, "HW-1").orElseThrow();
        assertThat(kept.targets()).extracting(TargetRow::kind).containsExactly(TargetKind.RESPOND, TargetKind.ARRIVE);
        TargetRow arrive = kept.targets().get(1);
        assertThat(arrive.allowance().amount()).isEqualTo(8 * 3600);
        assertThat(arrive.start()).isEqualTo(EventKind.VISIT_REQUESTED);
        assertThat(arrive.pausable()).containsExactlyInAnyOrder(PauseReason.WAITING_CUSTOMER, PauseReason.AGREED_DATE);
        assertThat(arrive.approval()).containsExactly(PauseReason.AGREED_DATE);
        assertThat(arrive.promiseZh()).isEqualTo("8小时内派维护人员到达维修现场");

        Document shown = page(get("/policies/HW-1"), manager, Locale.ENGLISH, 200);
        assertThat(shown.select("main").text()).contains("On site within 8 h from the on-site request, round the clock")
                .contains("Respond within 15 min from the report, 坐席 08–24").contains("A change applies to tickets opened from then on");
        assertThat(shown.select(".state-CANCELLED")).as("it is in use").isEmpty();
        assertThat(shown.select("q[lang=zh-CN]").eachText()).containsExactly("8小时内派维护人员到达维修现场");

        Document edit = page(get("/policies/HW-1/edit"), manager, Locale.ENGLISH, 200);
        assertThat(edit.select("input[name='targets[1].amount']").val()).isEqualTo("8");
        assertThat(edit.select("select[name='targets[1].unit'] option[selected]").val()).isEqualTo("HOURS");
        assertThat(edit.select("select[name='targets[1].pauses[AGREED_DATE]'] option[selected]").val()).isEqualTo("APPROVED");
        assertThat(edit.select("#field-targets details.row-part").size()).isEqualTo(6);
        assertThat(edit.select("li.row-item > details[open]")).as("every one is a sentence").isEmpty();
        assertThat(edit.select("input[name='targets[0].start'][type=hidden]").val()).as("answering starts with the report")
                .isEqualTo("REPORTED");
        send(highway(post("/policies/HW-1")).param("version", "0").param("targets[2].kind", "FIX").param("targets[2].amount", "24")
                .param("targets[2].unit", "HOURS").param("targets[2].start", "REPORTED"), manager);
        assertThat(policies.find(manager, "HW-1").orElseThrow().targets()).hasSize(3);
    }

    @Test
    void the_pages_speak_chinese() throws Exception {
        send(highway(post("/policies")), manager);
        Document list = page(get("/policies"), manager, Locale.CHINA, 200);
        assertThat(list.select("h1").text()).isEqualTo("服务承诺");
        assertThat(list.select("tbody tr").text()).contains("高速公路", "8 小时", "全天候（7×24）");
        assertThat(page(get("/policies/HW-1"), manager, Locale.CHINA, 200).select("main").text())
                .contains("自上门请求起 8 小时内到场").contains("等待客户");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        Document again = page(highway(post("/policies")).param("targets[2].kind", "FIX").param("targets[2].amount", "-3")
                .param("targets[2].source", "§ 9"), manager, Locale.ENGLISH, 422);
        assertThat(again.select(".form-problems a[href='#field-targets-2-amount']").text()).startsWith("How much time:");
        assertThat(again.select("input[name='targets[2].amount']").val()).isEqualTo("-3");
        assertThat(again.select("input[name='targets[2].source']").val()).isEqualTo("§ 9");
        assertThat(again.select("li.row-item:eq(2) > details[open]")).as("what is wrong lies open").hasSize(1);
        assertThat(again.select("textarea[name='targets[1].promiseZh']").val()).isEqualTo("8小时内派维护人员到达维修现场");
        assertThat(policies.find(manager, "HW-1")).isEmpty();

        Document nothing = page(post("/policies").param("name", "X").param("code", "a b").param("organization",
                company.headquarters().toString()), manager, Locale.ENGLISH, 422);
        assertThat(nothing.select("#field-code-error").text()).contains("Letters, digits");
        Document empty = page(post("/policies").param("name", "X").param("code", "X").param("organization",
                company.headquarters().toString()), manager, Locale.ENGLISH, 422);
        assertThat(empty.select(".form-problems").text()).contains("at least one thing");
    }

    @Test
    void the_second_of_two_editors_is_told_and_keeps_his_text() throws Exception {
        send(highway(post("/policies")), manager);
        send(highway(post("/policies/HW-1")).param("version", "0"), manager);
        Document conflict = page(highway(post("/policies/HW-1")).param("version", "0").param("targets[1].source", "mine"),
                manager, Locale.ENGLISH, 409);
        assertThat(conflict.select("input[name=version]").val()).isEqualTo("1");
        assertThat(conflict.select("input[name='targets[1].source']").val()).isEqualTo("mine");
    }

    @Test
    void everybody_reads_but_only_keepers_write() throws Exception {
        send(highway(post("/policies")), manager);
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        assertThat(page(get("/policies"), technician, Locale.ENGLISH, 200).select("a[href='/policies/new']")).isEmpty();
        assertThat(page(get("/policies/HW-1"), technician, Locale.ENGLISH, 200).select("a[href$='/edit']")).isEmpty();
        assertThat(status(get("/policies/new"), technician)).isEqualTo(403);
        assertThat(status(post("/policies"), technician)).isEqualTo(403);
        Actor station = company.actor(company.yinchuan(), Role.MANAGER);
        assertThat(page(get("/policies/HW-1"), station, Locale.ENGLISH, 200).select("a[href$='/edit']")).as("not his").isEmpty();
        assertThat(status(get("/policies/HW-1/edit"), station)).isEqualTo(404);
        assertThat(status(highway(post("/policies/HW-1")), station)).isEqualTo(404);
        assertThat(status(get("/policies/HW-1"), company.actor(company.stranger(), Role.MANAGER))).isEqualTo(404);
    }

    private MockHttpServletRequestBuilder highway(MockHttpServletRequestBuilder request) {
        return request.param("name", "高速公路").param("code", "HW-1").param("organization", company.headquarters().toString())
                .param("enabled", "true")
                .param("targets[0].kind", "RESPOND").param("targets[0].amount", "15").param("targets[0].unit", "MINUTES")
                .param("targets[0].start", "REPORTED").param("targets[0].calendar", desk.toString())
                .param("targets[1].kind", "ARRIVE").param("targets[1].amount", "8").param("targets[1].unit", "HOURS")
                .param("targets[1].start", "VISIT_REQUESTED")
                .param("targets[1].pauses[WAITING_CUSTOMER]", "STOPS").param("targets[1].pauses[AGREED_DATE]", "APPROVED")
                .param("targets[1].pauses[WAITING_PARTS]", "")
                .param("targets[1].promiseZh", "8小时内派维护人员到达维修现场");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.locale(Locale.ENGLISH).with(company.signedIn(actor))).andReturn().getResponse();
    }

    private int status(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return send(request, actor).getStatus();
    }

    private Document page(MockHttpServletRequestBuilder request, Actor actor, Locale locale, int status) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.locale(locale).with(company.signedIn(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }
}
