package aftersales.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.PauseReason;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The list of tickets and the desk. */
@ApplicationTest
class TicketListPagesTests {

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
    TicketHolds holds;
    @Autowired
    TestClock clock;
    Actor agent;
    Actor technician;
    TicketWorld.Highway road;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        agent = company.agent(company.headquarters());
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        road = world.highway();
    }

    private String open() {
        return intake.open(agent, TicketWorld.report(road));
    }

    private static List<String> numbers(Document list) {
        return list.select("tbody td.key a").eachText();
    }

    @Test
    void it_says_what_is_due_when_about_what_and_whose_it_is_in_both_languages() {
        String number = open();
        steps.take(technician, number, TakeStep.NOW);
        Document english = browser.open(agent, Locale.ENGLISH, "/tickets");
        assertThat(english.select("tbody tr").text()).contains(number, "Speed camera", "测速点离线", technician.name(), "银川维护中心", "On site");
        assertThat(english.select("tbody relative-time").attr("datetime")).isEqualTo("2026-11-23T09:00:00Z");
        Document chinese = browser.open(agent, Locale.CHINA, "/tickets");
        assertThat(Browser.words(chinese)).contains("固定点测速仪", "到场", "导出");
        assertThat(chinese.select("h1").text()).isEqualTo("工单");
        assertThat(browser.open(company.agent(company.stranger()), Locale.ENGLISH, "/tickets").select("tbody tr")).isEmpty();
    }

    @Test
    void pages_follow_each_other_and_back_without_losing_or_repeating_a_row() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 85; i++) {
            opened.add(open());
            clock.advance(Duration.ofMinutes(i % 3)); // some are due at the same moment
        }
        List<String> seen = new ArrayList<>();
        Document first = browser.open(agent, Locale.ENGLISH, "/tickets?show=OPEN");
        Document page = first;
        seen.addAll(numbers(page));
        while (!page.select("a[rel=next]").isEmpty()) {
            assertThat(page.select("a[rel=next]").attr("href")).contains("show=OPEN");
            page = browser.open(agent, Locale.ENGLISH, "/tickets" + page.select("a[rel=next]").attr("href"));
            seen.addAll(numbers(page));
        }
        assertThat(seen).hasSize(85).doesNotHaveDuplicates().containsExactlyElementsOf(opened);
        page = browser.open(agent, Locale.ENGLISH, "/tickets" + page.select("a[rel=prev]").attr("href"));
        page = browser.open(agent, Locale.ENGLISH, "/tickets" + page.select("a[rel=prev]").attr("href"));
        assertThat(numbers(page)).isEqualTo(numbers(first));
        assertThat(page.select(".pager").text()).contains("85");
    }

    @Test
    void chips_count_and_narrow_to_what_they_say() {
        String waiting = open();
        String taken = open();
        steps.take(technician, taken, TakeStep.NOW);
        String paused = open();
        holds.pause(agent, paused, new TicketHolds.PauseTicket(PauseReason.WAITING_PARTS, null, null, null));
        clock.advance(Duration.ofMinutes(20));
        Document list = browser.open(agent, Locale.ENGLISH, "/tickets");
        assertThat(list.select(".chip[href*=show=UNASSIGNED] b").text()).isEqualTo("2");
        assertThat(list.select(".chip[href*=show=MISSED] b").text()).isEqualTo("2");
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?show=PAUSED"))).containsExactly(paused);
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?show=PAUSED&reason=WAITING_CUSTOMER"))).isEmpty();
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?show=MISSED"))).containsExactlyInAnyOrder(waiting, paused);
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?assignee=" + technician.account()))).containsExactly(taken);
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?state=ACCEPTED&equipment=" + road.camera()))).containsExactly(taken);
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?organization=" + company.zhongwei()))).isEmpty();
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?from=2026-11-24"))).isEmpty();
        assertThat(numbers(browser.open(agent, Locale.ENGLISH, "/tickets?to=2026-11-23&sort=-number"))).containsExactly(paused, taken, waiting);
    }

    @Test
    void a_narrowed_list_says_by_what_and_lets_one_out_again() {
        open();
        Document list = browser.open(agent, Locale.CHINA, "/tickets?customer=" + road.customer() + "&assignee=" + technician.account() + "&from=2026-11-01");
        assertThat(list.select(".chip[aria-current=true]").eachText()).anyMatch(text -> text.contains("交警支队"))
                .anyMatch(text -> text.contains(technician.name()));
        assertThat(list.select(".chip[aria-current=true]").eachAttr("href")).allMatch(href -> href.startsWith("?"));
        Document foreign = browser.open(company.agent(company.stranger()), Locale.ENGLISH, "/tickets?customer=" + road.customer());
        assertThat(foreign.text()).doesNotContain("交警支队");
        Document nonsense = browser.open(agent, Locale.ENGLISH, "/tickets?state=WRONG&sort=password&customer=x");
        assertThat(numbers(nonsense)).hasSize(1);
    }

    @Test
    void an_empty_list_says_so_and_how_to_get_out() {
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets").select(".empty-state").text()).isNotBlank();
        Document filtered = browser.open(agent, Locale.CHINA, "/tickets?q=没有的");
        assertThat(filtered.select(".empty-state a").attr("href")).isEqualTo("?");
    }

    @Test
    void the_same_list_is_exported_as_a_table_that_runs_nothing() throws Exception {
        String number = open();
        MockHttpServletResponse file = browser.send(agent, get("/tickets/export.csv").param("q", "测速").locale(Locale.CHINA));
        assertThat(file.getContentType()).startsWith("text/csv");
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains(number, "测速点离线，雷达无信号");
        assertThat(browser.send(agent, get("/tickets/export.csv").param("q", "没有的")).getContentAsString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void the_desk_shows_the_queue_and_whom_to_ring() {
        String number = open();
        steps.take(technician, number, TakeStep.NOW);
        Actor dispatcher = company.actor(company.headquarters(), Role.DISPATCHER);
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINA)) {
            Document desk = browser.open(dispatcher, language, "/desk");
            assertThat(numbers(desk)).containsExactly(number);
            assertThat(Browser.words(desk)).contains(technician.name());
        }
        assertThat(browser.open(dispatcher, Locale.ENGLISH, "/desk/queue?show=UNASSIGNED").select("tbody tr")).isEmpty();
        assertThat(browser.send(technician, get("/desk")).getStatus()).isEqualTo(403);
    }
}
