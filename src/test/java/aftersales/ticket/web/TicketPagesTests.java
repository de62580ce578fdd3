package aftersales.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Completion;
import aftersales.ticket.EditTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One ticket's record, its form, its steps. */
@ApplicationTest
class TicketPagesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    TicketIntake intake;
    @Autowired
    TicketSteps steps;
    @Autowired
    TicketService service;
    @Autowired
    TicketQueries tickets;
    @Autowired
    TestClock clock;
    Actor agent;
    Actor technician;
    TicketWorld.Highway road;
    String number;

    @BeforeEach
    void open() {
        company.found();
        clock.set(MORNING);
        agent = company.agent(company.headquarters());
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        road = world.highway();
        number = intake.open(agent, TicketWorld.report(road));
    }

    private MockHttpServletRequestBuilder step(String noun) {
        return post("/tickets/" + number + "/" + noun);
    }

    private TicketState state() {
        return tickets.get(agent, number).state();
    }

    private String story(Locale language) {
        return browser.open(agent, language, "/tickets/" + number).select("ol.story").text();
    }

    @Test
    void the_record_tells_the_whole_story_in_both_languages() {
        steps.take(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofHours(2));
        steps.arrive(technician, number, new TakeStep(MORNING.plus(Duration.ofHours(1)), null, "已在附近"));
        Document english = browser.open(agent, Locale.ENGLISH, "/tickets/" + number);
        assertThat(english.select("h1").text()).isEqualTo("测速点离线，雷达无信号");
        assertThat(english.select(".record-head").text()).contains(number, "银川维护中心", technician.name());
        assertThat(english.select("aside").text()).contains("交警支队", "马队长", "0951-555 0101", "G6 K1123", "Speed camera", "HT-");
        assertThat(english.select("promise-strip")).hasSize(3);
        assertThat(english.select("#ticket q[lang=zh-CN]").eachText()).contains("24小时内修复");
        assertThat(english.select("ol.story li")).as("reported, visit requested, taken, accepted, skipped, arrived").hasSize(6);
        assertThat(english.select("ol.story li").first().text()).contains("entered", "today 10:00");
        assertThat(story(Locale.CHINA)).contains("已在附近", agent.name(), "到场");
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/tickets/" + number))).contains("处理经过", "响应", "到场", "修复");
    }

    @Test
    void the_next_action_is_the_readers_own() {
        Actor dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        assertThat(browser.open(dispatcher, Locale.ENGLISH, "/tickets/" + number).select(".record-actions .btn-primary").attr("href"))
                .isEqualTo("/tickets/" + number + "/assignment");
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + number).select(".record-actions a").eachAttr("href"))
                .contains("/tickets/" + number + "/answer", "/tickets/" + number + "/edit");
        Actor administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        assertThat(browser.open(administrator, Locale.ENGLISH, "/tickets/" + number).select(".record-actions a, .story-note")).isEmpty();
    }

    @Test
    void the_desk_is_urged_to_answer_once() {
        assertThat(primary()).isEqualTo("/tickets/" + number + "/answer");
        browser.send(agent, post("/tickets/" + number + "/answer").param("note", "工程师马上出发"));
        assertThat(primary()).as("nothing waits for the desk").isEmpty();
    }

    private String primary() {
        return browser.open(agent, Locale.ENGLISH, "/tickets/" + number).select(".record-actions .btn-primary").attr("href");
    }

    @Test
    void the_second_of_two_agents_is_told_what_changed_and_keeps_his_text() {
        Actor other = company.agent(company.headquarters());
        Document form = browser.open(other, Locale.CHINA, "/tickets/" + number + "/edit");
        String version = form.select("input[name=version]").val();
        service.edit(agent, number, Long.parseLong(version), new EditTicket("雷达头损坏", "已看照片", Priority.URGENT, null, "马队长", "0951-5550199"));
        Document conflict = browser.page(other, Locale.CHINA, edit("K1123 测速点离线", version), 409);
        assertThat(conflict.select(".warned").text()).contains("雷达头损坏", "已看照片", "紧急", "0951-5550199").doesNotContain("马队长");
        assertThat(conflict.select("input[name=title]").val()).isEqualTo("K1123 测速点离线");
        assertThat(tickets.get(agent, number).row().title()).isEqualTo("雷达头损坏");
        String found = conflict.select("input[name=version]").val();
        assertThat(found).isNotEqualTo(version);
        assertThat(browser.send(other, edit("K1123 测速点离线", found)).getRedirectedUrl()).isEqualTo("/tickets/" + number);
        assertThat(story(Locale.CHINA)).contains("雷达头损坏", "K1123 测速点离线");
    }

    private MockHttpServletRequestBuilder edit(String title, String version) {
        return post("/tickets/" + number).param("version", version).param("title", title).param("description", "").param("priority", "NORMAL")
                .param("callerName", "马队长").param("callerPhone", "0951-5550101");
    }

    @Test
    void what_cannot_be_saved_is_said_at_its_field() {
        Document wrong = browser.page(agent, Locale.ENGLISH, edit(" ", "0").param("contact", "999999"), 422);
        assertThat(wrong.select("#field-title-error").text()).isNotBlank();
        Document stranger = browser.page(agent, Locale.ENGLISH, edit("x", String.valueOf(tickets.get(agent, number).version())).param("contact", "999999"), 422);
        assertThat(stranger.select(".form-problems").text()).isNotBlank();
    }

    @Test
    void a_step_out_of_order_asks_for_a_reason_and_one_behind_is_refused() {
        steps.assign(company.actor(company.yinchuan(), Role.DISPATCHER), number, technician.account(), TakeStep.NOW);
        Document skips = browser.page(technician, Locale.CHINA, step("arrival"), 422);
        assertThat(skips.select("#field-skipReason-error").text()).contains("接单");
        assertThat(state()).isEqualTo(TicketState.ASSIGNED);
        browser.send(technician, step("arrival").param("skipReason", "就在现场"));
        assertThat(state()).isEqualTo(TicketState.ON_SITE);
        assertThat(story(Locale.CHINA)).contains("就在现场");
        Document behind = browser.page(technician, Locale.ENGLISH, step("acceptance"), 422);
        assertThat(behind.select(".form-problems").text()).isNotBlank().doesNotContain("{");
        assertThat(browser.send(agent, step("closure")).getStatus()).isEqualTo(422);
        assertThat(state()).isEqualTo(TicketState.ON_SITE);
    }

    @Test
    void an_unknown_step_is_not_there_and_a_time_to_come_is_refused() {
        assertThat(browser.send(agent, step("explosion")).getStatus()).isEqualTo(404);
        assertThat(browser.send(agent, get("/tickets/" + number + "/explosion")).getStatus()).isEqualTo(404);
        Document future = browser.page(agent, Locale.CHINA, step("answer").param("note", "重启").param("at", "2026-11-23T22:00"), 422);
        assertThat(future.select("#field-at-error").text()).contains("不能晚于现在");
        assertThat(future.select("textarea[name=note]").text()).isEqualTo("重启");
        assertThat(browser.page(agent, Locale.ENGLISH, step("answer").param("note", "x").param("at", "soon"), 422).select("#field-at-error").text()).isNotBlank();
        Document pause = browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/pause");
        assertThat(pause.select("fieldset:has([name=reason]) legend").text()).as("a pause without a reason is refused").doesNotContain("optional");
        assertThat(pause.select("label[for=field-note]").text()).contains("optional");
        assertThat(browser.page(agent, Locale.ENGLISH, step("pause").param("reason", "BORED"), 422).select("#field-reason-error").text()).isNotBlank();
        assertThat(browser.page(agent, Locale.ENGLISH, step("pause").param("reason", "AGREED_DATE"), 422).select("#field-until-error").text()).isNotBlank();
    }

    @Test
    void the_desk_solves_rings_back_and_archives() {
        assertThat(browser.open(agent, Locale.CHINA, "/tickets/" + number + "/completion").select("input[name=byPhone][checked]")).hasSize(1);
        Document missing = browser.page(agent, Locale.CHINA, step("completion").param("byPhone", "true").param("cause", "CONFIGURATION"), 422);
        assertThat(missing.select("#field-solution-error").text()).isNotBlank();
        browser.send(agent, step("completion").param("byPhone", "true").param("cause", "CONFIGURATION").param("solution", "远程重启"));
        assertThat(state()).isEqualTo(TicketState.DONE);
        Document call = browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/confirmation");
        assertThat(call.select("a[href=tel:0951-5550101]")).hasSize(1);
        browser.send(agent, step("confirmation").param("satisfaction", "5").param("opinion", "很快").param("close", "true"));
        assertThat(state()).isEqualTo(TicketState.CLOSED);
        assertThat(story(Locale.ENGLISH)).contains("solved by phone");
        assertThat(story(Locale.CHINA)).contains("电话解决", "很快");
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + number).select("aside").text()).contains("很快");
    }

    @Test
    void waiting_reopening_and_calling_off_say_why() {
        browser.send(agent, step("pause").param("reason", "WAITING_PARTS").param("note", "雷达头在途"));
        assertThat(browser.open(agent, Locale.CHINA, "/tickets/" + number).select("#ticket").text()).contains("等备件", "暂停");
        browser.send(agent, step("resumption"));
        assertThat(story(Locale.CHINA)).contains("雷达头在途");
        assertThat(browser.page(agent, Locale.ENGLISH, step("cancellation"), 422).select("#field-note-error").text()).isNotBlank();
        browser.send(agent, step("cancellation").param("note", "误报"));
        assertThat(state()).isEqualTo(TicketState.CANCELLED);
        assertThat(browser.page(agent, Locale.CHINA, step("reopening").param("note", "x").param("visit", "true"), 422).select(".form-problems").text()).isNotBlank();
        browser.send(agent, step("note").param("note", "客户来电致歉"));
        assertThat(story(Locale.CHINA)).contains("误报", "客户来电致歉");
    }

    @Test
    void before_a_ticket_were_those_reported_earlier() {
        steps.complete(agent, number, new Completion(FaultCause.CONFIGURATION, "远程重启", true), TakeStep.NOW);
        clock.advance(Duration.ofDays(1));
        String next = intake.open(agent, TicketWorld.report(road));
        steps.complete(agent, next, new Completion(FaultCause.CONFIGURATION, "远程重启", true), TakeStep.NOW);
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + next).select("aside .rail-list a").eachText()).containsExactly(number);
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + number).select("aside .rail-list a")).isEmpty();
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/new?customer=" + road.customer()).select("aside .rail-list a").eachText())
                .containsExactly(next, number);
    }

    @Test
    void a_foreign_ticket_is_not_there_whatever_is_asked_of_it() {
        Actor stranger = company.actor(company.stranger(), Role.AGENT, Role.DISPATCHER, Role.MANAGER);
        for (String path : List.of("", "/edit", "/answer", "/calls/new", "/pause")) {
            assertThat(browser.send(stranger, get("/tickets/" + number + path)).getStatus()).as(path).isEqualTo(404);
        }
        for (MockHttpServletRequestBuilder request : List.of(edit("x", "0"), step("answer").param("note", "x"), step("note").param("note", "x"),
                step("calls").param("note", "x"), step("cancellation").param("note", "x"))) {
            assertThat(browser.send(stranger, request).getStatus()).isEqualTo(404);
        }
        assertThat(browser.send(agent, get("/tickets/R-0000-0000")).getStatus()).isEqualTo(404);
    }
}
