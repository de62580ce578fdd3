package aftersales.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Allowance;
import aftersales.sla.EventKind;
import aftersales.sla.MilestoneDispatch;
import aftersales.sla.PolicyRow;
import aftersales.sla.Reopening;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class DashboardPagesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired TicketWorld world;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired MilestoneDispatch dispatch;
    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries policyQueries;
    @Autowired TestClock clock;

    private Actor manager;

    /** Two tickets: one answered in time by its technician, one nobody answered. */
    @BeforeEach
    void aKeptAndAMissedPromise() {
        company.found();
        clock.set(MORNING);
        TicketWorld.Highway highway = world.highway();
        Actor agent = company.agent(company.headquarters());
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        String answered = intake.open(agent, TicketWorld.report(highway));
        intake.open(agent, TicketWorld.report(highway));
        steps.take(technician, answered, TakeStep.NOW);
        clock.advance(Duration.ofMinutes(30));
        dispatch.fireDue(clock.instant());
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    private Document open(Actor actor, String path, String language) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(company.signedIn(actor)).header("Accept-Language", language))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    @Test
    void itSaysHowThePromisesStandAndWereKept() throws Exception {
        Document page = open(manager, "/dashboard", "en");
        Element missed = page.selectFirst("a.tile[href='/tickets?show=MISSED'] b");
        assertThat(missed.text()).isEqualTo("1");
        assertThat(page.select(".bars li").first().text()).contains("Respond").contains("50%").contains("1 of 2");
    }

    @Test
    void itSpeaksChinese() throws Exception {
        Document page = open(manager, "/dashboard", "zh-CN");
        assertThat(page.selectFirst("h1").text()).isEqualTo("看板");
        assertThat(page.select(".bars li").first().text()).contains("响应");
    }

    @Test
    void eachFigureLeadsToTheTicketsItCounts() throws Exception {
        Document page = open(manager, "/dashboard", "en");
        String path = page.select(".bars li").first().selectFirst("a").attr("href");
        assertThat(open(manager, path, "en").select("table.list tbody tr")).hasSize(1);
        String missed = page.selectFirst("a.tile[href*=MISSED]").attr("href");
        assertThat(open(manager, missed, "en").select("table.list tbody tr")).hasSize(1);
    }

    @Test
    void anOrganisationsLineCountsAllBelowItAndATechniciansHisOwn() throws Exception {
        Document page = open(manager, "/dashboard", "en");
        assertThat(page.select("table tbody tr th").eachText()).contains("总部", "银川维护中心");
        assertThat(page.select("table tbody tr:contains(technician)").text()).contains("1 / 1");
    }

    @Test
    void whoSeesOtherRowsSeesOtherFigures() throws Exception {
        Actor elsewhere = company.actor(company.zhongwei(), Role.MANAGER);
        Document page = open(elsewhere, "/dashboard", "en");
        assertThat(page.select("a.tile b").eachText()).containsOnly("0");
        assertThat(page.text()).doesNotContain("银川维护中心");
    }

    @Test
    void aPromiseForAShareOfCasesIsMeasuredByItsShare() throws Exception {
        TicketWorld.Highway highway = world.highway();
        PolicyRow policy = policyQueries.get(Company.SYSTEM, highway.policy());
        policies.change(Company.SYSTEM, highway.policy(), policy.version(), new SavePolicy(company.headquarters(), policy.code(), "Nine of ten", List.of(
                new SaveTarget(TargetKind.RESPOND, Allowance.ofSeconds(4 * 3600), null, EventKind.REPORTED, Set.of(), Set.of(), Set.of(), Reopening.RESTART,
                        List.of(), 90, "", "", ""),
                new SaveTarget(TargetKind.ARRANGE, 7200, null, EventKind.REPORTED, Set.of(), "", "", "")), true));
        Actor agent = company.agent(company.headquarters());
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        steps.take(technician, intake.open(agent, TicketWorld.report(highway)), TakeStep.NOW);
        intake.open(agent, TicketWorld.report(highway));
        clock.advance(Duration.ofHours(5));
        dispatch.fireDue(clock.instant());

        Document page = open(manager, "/dashboard", "en");
        assertThat(page.select("li:contains(Nine of ten)").text()).contains("Respond: 90%").contains("50% (1 of 2)").contains("does not hold");
        assertThat(page.select(".bars li").eachText()).as("a kind that fell due").anyMatch(line -> line.startsWith("Visit arranged"));
        assertThat(page.select("table thead").first().select("th")).hasSameSizeAs(page.select("table tbody tr").first().select("th, td"));
    }

    @Test
    void aPeriodWithoutVerdictsShowsNone() throws Exception {
        Document page = open(manager, "/dashboard?from=2026-01-01&to=2026-01-31", "en");
        assertThat(page.select(".bars li").first().text()).doesNotContain("%");
        assertThat(page.select(".rail-pairs dd").last().text()).as("satisfaction nobody was asked for").isEqualTo("–");
    }

    @Test
    void theWallShowsWhatIsNextAndRenewsItself() throws Exception {
        Document wall = open(manager, "/dashboard/wall", "en");
        assertThat(wall.select("table.list tbody tr")).hasSize(2);
        assertThat(wall.selectFirst("#wall").attr("hx-trigger")).startsWith("every");
        assertThat(wall.select("nav, form")).as("nothing to click").isEmpty();
    }
}
