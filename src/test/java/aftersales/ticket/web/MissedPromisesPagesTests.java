package aftersales.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Penalty;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.MilestoneDispatch;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.MissedPromises;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What missed promises cost: on the ticket, on the contract, month by month. */
@ApplicationTest
class MissedPromisesPagesTests {

    private static final Instant REPORTED = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired Browser browser;
    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired Company company;
    @Autowired TicketWorld world;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired MissedPromises missed;
    @Autowired MilestoneDispatch milestones;
    @Autowired TestClock clock;

    private Actor manager;
    private Actor technician;
    private TicketWorld.Highway road;
    private String page;

    @BeforeEach
    void anHourCostsAHundred() {
        company.found();
        clock.set(REPORTED);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        road = world.highway();
        ContractRow row = queries.get(manager, road.contract()).row();
        contracts.change(manager, row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, null, null, true, Set.of(), Set.of(), List.of()).owing(new ContractDocument(List.of(), List.of(),
                        FeeRules.NONE, List.of(), List.of(new Penalty("ARRIVE", new BigDecimal("100"), Penalty.Per.HOUR, new BigDecimal("500"), null)))));
        page = "/contracts/" + road.contract() + "/missed-promises";
    }

    @Test
    void the_penalty_grows_until_the_promise_is_done_and_stands_on_ticket_and_contract() throws Exception {
        String number = assigned();
        later(Duration.ofHours(9).plusMinutes(30));
        assertThat(text("/tickets/" + number, Locale.ENGLISH)).contains("Penalty by the contract so far: 200.00 CNY");
        assertThat(text("/contracts/" + road.contract(), Locale.CHINA)).contains("2026年11月：超时 1 项", "违约金 200.00 元", "截至目前；未完成 1 项");

        steps.arrive(technician, number, TakeStep.NOW);
        later(Duration.ofDays(3));
        assertThat(text("/tickets/" + number, Locale.CHINA)).contains("按合同违约金：200.00 元").doesNotContain("截至目前按合同");
        Document list = browser.open(manager, Locale.ENGLISH, page);
        assertThat(list.select("tbody tr").eachText()).hasSize(2).first().asString().contains("Fix", "–");
        assertThat(list.select("tbody tr").eachText().get(1)).contains(number, "On site", "1 h 30 min", "200.00 CNY");
        assertThat(list.select(".list-head").text()).contains("November 2026: 2 promises missed", "Penalties 200.00 CNY", "still not done: 1");
    }

    @Test
    void a_ticket_keeps_the_penalties_it_was_opened_under_and_one_of_before_has_none() throws Exception {
        String number = assigned();
        ContractRow row = queries.get(manager, road.contract()).row();
        contracts.change(manager, row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, null, null, true, Set.of(), Set.of(), List.of()).owing(ContractDocument.EMPTY));
        later(Duration.ofDays(2));

        assertThat(text(page, Locale.ENGLISH)).contains("Penalties 500.00 CNY");
        String after = assigned();
        later(Duration.ofDays(2));
        assertThat(text("/tickets/" + number, Locale.ENGLISH)).contains("500.00 CNY");
        assertThat(text("/tickets/" + after, Locale.ENGLISH)).doesNotContain("Penalty by the contract");
    }

    @Test
    void months_begin_at_the_keepers_midnight_and_what_cannot_be_read_shows_this_month() throws Exception {
        clock.set(Instant.parse("2026-11-30T07:59:00Z"));
        assigned();
        clock.set(Instant.parse("2026-11-30T08:00:00Z")); // 8 hours later it is midnight in China, and December
        assigned();
        later(Duration.ofHours(12));

        assertThat(missed.sum(manager, road.contract(), YearMonth.of(2026, 12), MissedPromises.LISTING.request(new LinkedMultiValueMap<>())).missed())
                .isEqualTo(1);
        assertThat(text(page + "?month=2026-11", Locale.ENGLISH)).contains("November 2026: 1 promise missed");
        assertThat(text(page + "?month=2026-13", Locale.ENGLISH)).contains("December 2026: 1 promise missed");
        assertThat(text(page + "?month=2025-01", Locale.CHINA)).contains("2025年1月：没有超时的承诺", "没有超时的承诺");
    }

    @Test
    void programs_and_spreadsheets_read_the_same() throws Exception {
        String number = assigned();
        later(Duration.ofHours(9));

        JsonNode first = json.readTree(mvc.perform(get("/api/v1" + page).param("month", "2026-11").with(company.bearer(manager))).andReturn()
                .getResponse().getContentAsString()).at("/items/0");
        assertThat(first.get("ticket").asString()).isEqualTo(number);
        assertThat(first.get("kind").asString()).isEqualTo("ARRIVE");
        assertThat(first.get("penalty").decimalValue()).isEqualByComparingTo("100");
        assertThat(first.get("lateSeconds").asInt()).isEqualTo(3600);
        assertThat(mvc.perform(get("/api/v1" + page).param("month", "soon").with(company.bearer(manager))).andReturn().getResponse().getStatus()).isEqualTo(400);

        MockHttpServletResponse csv = browser.send(manager, get(page + ".csv"));
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).contains(number + ",", ",100.00,CNY");
        assertThat(csv.getHeader("Content-Disposition")).contains("missed-promises-2026-11.csv");
    }

    @Test
    void only_those_who_keep_the_books_see_them() throws Exception {
        assertThat(browser.send(company.agent(company.headquarters()), get(page)).getStatus()).isEqualTo(403);
        assertThat(browser.send(company.actor(company.stranger(), Role.MANAGER), get(page)).getStatus()).isEqualTo(404);
    }

    private String assigned() {
        String number = intake.open(company.agent(company.headquarters()), TicketWorld.report(road));
        steps.assign(company.actor(company.headquarters(), Role.DISPATCHER), number, technician.account(), TakeStep.NOW);
        steps.accept(technician, number, TakeStep.NOW);
        steps.depart(technician, number, TakeStep.NOW);
        return number;
    }

    private void later(Duration passed) {
        clock.set(clock.instant().plus(passed));
        milestones.fireDue(clock.instant());
    }

    private String text(String address, Locale language) throws Exception {
        return browser.open(manager, language, address).select("main").text();
    }
}
