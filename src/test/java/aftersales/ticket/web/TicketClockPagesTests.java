package aftersales.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.kernel.time.YearState;
import aftersales.organization.CalendarContent;
import aftersales.organization.CalendarService;
import aftersales.organization.LoadedYear;
import aftersales.organization.SaveCalendar;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketHolds;
import aftersales.ticket.TicketIntake;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Why a deadline of a ticket is what it is: on its page, beside the ticket, and for programs. */
@ApplicationTest
class TicketClockPagesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired Browser browser;
    @Autowired Program program;
    @Autowired Company company;
    @Autowired TicketWorld world;
    @Autowired TicketIntake intake;
    @Autowired TicketHolds holds;
    @Autowired CalendarService calendars;
    @Autowired SlaPolicyQueries policies;
    @Autowired SlaPolicyService policyService;
    @Autowired TestClock clock;

    private Actor agent;
    private String number;
    private TicketWorld.Highway highway;

    @BeforeEach
    void open() {
        company.found();
        clock.set(MORNING);
        agent = company.agent(company.headquarters());
        highway = world.highway();
        number = intake.open(agent, TicketWorld.report(highway));
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void the_page_counts_day_by_day_and_says_which_promise_won() {
        Document page = browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/clocks/FIX");
        assertThat(page.select("h1").text()).isEqualTo("Fix: how it is counted");
        assertThat(page.select("table.account tbody tr")).hasSize(2);
        assertThat(page.select("table.account tfoot").text()).contains("24 h");
        assertThat(page.select("q[lang=zh-CN]").eachText()).contains("24小时内修复");
        assertThat(page.select("nav.record-actions a").eachText()).containsExactly("Respond", "On site");
        Document chinese = browser.open(agent, Locale.CHINA, "/tickets/" + number + "/clocks/FIX");
        assertThat(chinese.select("h1").text()).isEqualTo("修复：期限如何计算");
        assertThat(chinese.select("table.account tfoot").text()).contains("合计");
    }

    @Test
    void the_ticket_leads_to_it_and_an_unknown_clock_is_not_found() {
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + number).select("a[href*=/clocks/]").eachAttr("href"))
                .containsExactly("/tickets/" + number + "/clocks/RESPOND?generation=0", "/tickets/" + number + "/clocks/ARRIVE?generation=0",
                        "/tickets/" + number + "/clocks/FIX?generation=0");
        assertThat(program.get(agent, "/api/v1/tickets/R-0000-0000/clocks").status()).isEqualTo(404);
        Actor stranger = company.agent(company.stranger());
        assertThat(program.get(stranger, "/api/v1/tickets/" + number + "/clocks").status()).isEqualTo(404);
    }

    @Test
    void the_time_it_stood_still_is_told_beside_the_promise() {
        holds.pause(agent, number, new TicketHolds.PauseTicket(PauseReason.WAITING_PARTS, null, null, "主板在途"));
        clock.advance(Duration.ofMinutes(90));
        holds.resume(agent, number, TakeStep.NOW);

        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + number))).contains("Stood still for 1 h 30 min of its time.");
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/tickets/" + number))).contains("1 小时 30 分");
    }

    @Test
    void a_deadline_in_a_year_whose_holidays_are_not_published_says_so_wherever_it_is_shown() {
        CalendarContent week = CalendarContent.of(ZoneId.of("Asia/Shanghai"), WeeklyHours.onWeekdays(Hours.parse("09:00", "18:00")));
        CalendarId office = calendars.create(Company.SYSTEM, new SaveCalendar(company.headquarters(), "Office", null, new CalendarContent(week.zone(), null,
                week.seasons(), new TreeMap<>(), new TreeMap<>(Map.of(2026, new LoadedYear(YearState.PUBLISHED, null), 2027,
                new LoadedYear(YearState.PROVISIONAL, null))))));
        var policy = policies.get(Company.SYSTEM, highway.policy());
        policyService.change(Company.SYSTEM, policy.id(), policy.version(), new SavePolicy(company.headquarters(), policy.code(), "Office", List.of(
                new SaveTarget(TargetKind.FIX, 300 * 3600, office, EventKind.REPORTED, Set.of(), "", "", "")), true));
        String late = intake.open(agent, TicketWorld.report(highway));

        String caution = "The holidays of 2027 are not published yet; make-up working days are not known";
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + late + "/clocks/FIX"))).contains(caution);
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/what-if?calendar=" + office + "&start=2026-12-30T10:00&amount=30&unit=HOURS")))
                .contains(caution);
        assertThat(program.get(agent, "/api/v1/tickets/" + late + "/clocks").expect(200).body().toString()).contains("2027");
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/clocks/FIX"))).doesNotContain(caution);
    }

    @Test
    void a_program_reads_pieces_that_add_up_to_what_was_promised() {
        JsonNode clocks = program.get(agent, "/api/v1/tickets/" + number + "/clocks").expect(200).body();
        assertThat(clocks).hasSize(3);
        clocks.forEach(one -> {
            long sum = 0;
            for (JsonNode piece : one.get("explanation")) {
                sum += piece.get("seconds").asLong();
            }
            assertThat(sum).as(one.get("kind").asString()).isEqualTo(one.get("targetSeconds").asLong());
            assertThat(one.get("candidates").get(0).get("verdict").asString()).isEqualTo("WON");
        });
    }
}
