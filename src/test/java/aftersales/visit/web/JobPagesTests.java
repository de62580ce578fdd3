package aftersales.visit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketSteps;
import aftersales.visit.SignatureRow;
import aftersales.visit.VisitQueries;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class JobPagesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired MockMvc mvc;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketQueries tickets;
    @Autowired VisitQueries visits;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;

    private Actor technician;
    private TicketWorld.Highway highway;
    private String number;

    @BeforeEach
    void aTechnicianHasAJob() {
        company.found();
        clock.set(MORNING);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        highway = world.highway();
        number = open();
        assign(number);
    }

    private String open() {
        return intake.open(company.agent(company.headquarters()), TicketWorld.report(highway));
    }

    private void assign(String ticket) {
        steps.assign(Company.SYSTEM, ticket, Objects.requireNonNull(technician.account()), TakeStep.NOW);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        return mvc.perform(request.locale(locale).with(company.signedIn(technician))).andReturn().getResponse();
    }

    private Document page(String path, Locale locale) throws Exception {
        MockHttpServletResponse answer = answer(get(path), locale);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private Document job() throws Exception {
        return page("/jobs/" + number, Locale.SIMPLIFIED_CHINESE);
    }

    private TicketState state() {
        return tickets.get(technician, number).state();
    }

    /** Presses the large button of the page as a browser without script would: sends its form with what is filled in. */
    private Document press(Document page, Map<String, String> filled) throws Exception {
        Element button = Objects.requireNonNull(page.selectFirst("footer .btn-large"));
        if (button.normalName().equals("a")) {
            return page(button.attr("href"), Locale.SIMPLIFIED_CHINESE);
        }
        Element form = Objects.requireNonNull(button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form"));
        MockHttpServletRequestBuilder request = post(form.attr("action"));
        form.select("input[type=text], input[type=hidden], textarea").forEach(field -> {
            if (!field.attr("name").equals("_csrf") && !filled.containsKey(field.attr("name"))) {
                request.param(field.attr("name"), field.val());
            }
        });
        filled.forEach(request::param);
        MockHttpServletResponse answer = answer(request, Locale.SIMPLIFIED_CHINESE);
        return answer.getStatus() == 302 ? page(Objects.requireNonNull(answer.getRedirectedUrl()), Locale.SIMPLIFIED_CHINESE)
                : Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void from_the_opened_job_it_is_six_presses_to_the_end_without_script() throws Exception {
        Document page = job();
        assertThat(page.select("footer .btn-large").text()).isEqualTo("接单");
        page = press(page, Map.of());
        assertThat(page.select("footer .btn-large").text()).isEqualTo("出发");
        page = press(page, Map.of());
        assertThat(page.select("footer .btn-large").text()).isEqualTo("已到场");
        page = press(page, Map.of());
        assertThat(page.select("footer .btn-large").text()).isEqualTo("修复完成");
        page = press(page, Map.of("cause", "WEAR", "solution", "更换雷达头，恢复测速"));
        assertThat(page.select("footer .btn-large").text()).isEqualTo("确认签字");
        assertThat(page.select("main").text()).contains("更换雷达头，恢复测速").contains("自然损耗");
        assertThat(page.select("input[name=signer]").val()).as("prefilled").isEqualTo("马队长");
        page = press(page, Map.of("signatory", "马建国", "satisfaction", "5"));
        assertThat(page.select("footer .btn-large").text()).isEqualTo("完成");
        assertThat(page.select(".step-line .DONE")).hasSize(6);
        page = press(page, Map.of());
        assertThat(page.title()).startsWith("我的任务");
        assertThat(page.select(".job")).as("nothing is left to do").isEmpty();

        assertThat(state()).isEqualTo(TicketState.SIGNED);
        assertThat(tickets.get(technician, number).cause()).isEqualTo(FaultCause.WEAR);
        assertThat(visits.signature(technician, number)).map(SignatureRow::signer).contains("马建国");
        assertThat(tickets.story(technician, number)).as("nothing was left out").noneMatch(event -> event.kind() == TicketEventKind.SKIPPED);
    }

    @Test
    void a_job_shows_what_is_needed_on_the_way_in_both_languages() throws Exception {
        Document chinese = job();
        assertThat(chinese.select(".pocket-head").text()).contains(number).contains("响应");
        assertThat(chinese.select("main h1").text()).isEqualTo("测速点离线，雷达无信号");
        assertThat(chinese.select("main a[href=tel:0951-5550101], main a[href=tel:09515550101]")).hasSize(1);
        assertThat(chinese.select("main a[rel~=noreferrer]").attr("href")).startsWith("https://").contains("%E4%BA%AC%E8%97%8F");
        assertThat(chinese.select("main").text()).contains("固定点测速仪").contains("40-2217").contains("导航");
        assertThat(chinese.select("promise-strip")).as("respond, on site, fix").hasSize(3);
        assertThat(chinese.select(".step-line li")).hasSize(6);

        Document english = page("/jobs/" + number, Locale.ENGLISH);
        assertThat(english.select("footer .btn-large").text()).isEqualTo("Accept");
        assertThat(english.select("main").text()).contains("Speed camera").contains("Map");
        assertThat(english.html()).doesNotContain("??");
    }

    @Test
    void the_list_has_the_late_first_then_by_deadline_then_what_stands_still_and_what_may_be_taken() throws Exception {
        clock.advance(Duration.ofHours(9));
        String later = open();
        assign(later);
        String free = open();
        Document list = page("/jobs", Locale.SIMPLIFIED_CHINESE);
        assertThat(list.select(".job").eachAttr("href")).containsExactly("/jobs/" + number, "/jobs/" + later, "/jobs/" + free);
        assertThat(list.select(".job .state").eachAttr("class").get(0)).contains("state-MISSED");
        assertThat(list.select(".job-free form").attr("action")).isEqualTo("/jobs/" + free + "/taking");
        assertThat(page("/jobs", Locale.ENGLISH).text()).contains("My jobs").contains("Open to take");
    }

    @Test
    void taken_from_the_list_it_is_accepted_already() throws Exception {
        String free = open();
        assertThat(answer(post("/jobs/" + free + "/taking"), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/jobs/" + free);
        assertThat(answer(post("/jobs/" + free + "/taking"), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/jobs/" + free);
        assertThat(tickets.get(technician, free).state()).isEqualTo(TicketState.ACCEPTED);
        assertThat(page("/jobs/" + free, Locale.ENGLISH).select("footer .btn-large").text()).isEqualTo("Leaving");
    }

    @Test
    void pressed_twice_or_on_an_old_page_a_step_does_no_harm() throws Exception {
        for (int time = 0; time < 2; time++) {
            assertThat(answer(post("/jobs/" + number + "/acceptance"), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/jobs/" + number);
        }
        answer(post("/jobs/" + number + "/departure"), Locale.ENGLISH);
        assertThat(answer(post("/jobs/" + number + "/acceptance"), Locale.ENGLISH).getStatus()).isEqualTo(302);
        assertThat(state()).isEqualTo(TicketState.EN_ROUTE);
        answer(post("/jobs/" + number + "/arrival"), Locale.ENGLISH);
        for (int time = 0; time < 2; time++) {
            assertThat(answer(post("/jobs/" + number + "/completion").param("cause", "WEAR").param("solution", "Replaced"), Locale.ENGLISH)
                    .getStatus()).isEqualTo(302);
        }
        assertThat(tickets.story(technician, number)).filteredOn(event -> event.kind() == TicketEventKind.COMPLETED).hasSize(1);
        assertThat(tickets.story(technician, number)).filteredOn(event -> event.kind() == TicketEventKind.ACCEPTED).hasSize(1);
    }

    @Test
    void a_step_out_of_order_is_refused_on_the_job_as_it_stands() throws Exception {
        MockHttpServletResponse answer = answer(post("/jobs/" + number + "/arrival"), Locale.ENGLISH);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".form-problems li")).isNotEmpty();
        assertThat(page.select("footer .btn-large").text()).isEqualTo("Accept");
        assertThat(state()).isEqualTo(TicketState.ASSIGNED);
    }

    @Test
    void somebody_elses_job_is_shown_but_not_worked_on_and_a_foreign_one_not_found() throws Exception {
        Actor owner = technician;
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        Document page = page("/jobs/" + number, Locale.ENGLISH);
        assertThat(page.select("footer form, form#work")).isEmpty();
        assertThat(page.select("main").text()).contains("With " + owner.name());
        assertThat(answer(post("/jobs/" + number + "/acceptance"), Locale.ENGLISH).getStatus()).isEqualTo(422);
        technician = company.actor(company.zhongwei(), Role.TECHNICIAN);
        assertThat(answer(get("/jobs/" + number), Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(answer(post("/jobs/" + number + "/acceptance"), Locale.ENGLISH).getStatus()).isEqualTo(404);
        technician = owner;
        assertThat(state()).isEqualTo(TicketState.ASSIGNED);
    }

    @Test
    void only_technicians_have_jobs_and_they_begin_there() throws Exception {
        assertThat(answer(get("/"), Locale.ENGLISH).getRedirectedUrl()).isEqualTo("/jobs");
        technician = company.actor(company.yinchuan(), Role.DISPATCHER);
        assertThat(answer(get("/jobs"), Locale.ENGLISH).getStatus()).isEqualTo(403);
        assertThat(answer(post("/jobs/" + number + "/acceptance"), Locale.ENGLISH).getStatus()).isEqualTo(403);
    }
}
