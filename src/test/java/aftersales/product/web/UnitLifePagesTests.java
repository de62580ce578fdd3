package aftersales.product.web;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.AcceptanceGoods;
import aftersales.contract.AcceptanceItem;
import aftersales.contract.AcceptanceService;
import aftersales.contract.AcceptanceSignature;
import aftersales.contract.AcceptanceSigning;
import aftersales.contract.AcceptanceUnit;
import aftersales.contract.ContractCase;
import aftersales.contract.SaveAcceptance;
import aftersales.contract.SignAcceptance;
import aftersales.contract.owed.FaultCause;
import aftersales.customer.SaveSite;
import aftersales.customer.SiteService;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.TestClock;
import aftersales.ticket.Channel;
import aftersales.ticket.Completion;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import aftersales.warranty.SaveReplacement;
import aftersales.warranty.SaveUnit;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyUnits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Everything that happened to a unit, told by all modules. */
@ApplicationTest
class UnitLifePagesTests {

    @Autowired Browser browser;
    @Autowired Program program;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired WarrantyUnits units;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries queries;
    @Autowired SiteService sites;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired AcceptanceService acceptances;
    @Autowired AcceptanceSigning signing;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor agent;
    private Actor technician;
    private String page;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        technician = company.actor(company.headquarters(), Role.TECHNICIAN);
        page = "/equipment/" + test.camera + "/life";
    }

    private String repaired(EquipmentId unit, SiteId site) {
        String number = intake.open(agent, new OpenTicket(test.police, site, null, unit, "测速点离线", "", Channel.PHONE, Priority.NORMAL, null, null, null, null, null, true));
        clock.advance(Duration.ofHours(1));
        steps.take(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofHours(1));
        steps.arrive(technician, number, new TakeStep(null, null, "called ahead"));
        clock.advance(Duration.ofHours(1));
        steps.complete(technician, number, new Completion(FaultCause.HARDWARE_FAILURE, "更换电源", false), TakeStep.NOW);
        clock.advance(Duration.ofHours(1));
        return number;
    }

    @Test
    void a_life_is_told_from_all_sides_newest_first_in_both_languages() {
        ContractId contract = test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        units.save(agent, test.camera, 0, new SaveUnit(LocalDate.parse("2025-01-10"), LocalDate.parse("2025-02-01"), LocalDate.parse("2025-03-01"), null,
                null, null, null, false, null));
        String number = repaired(test.camera, test.yinchuan);
        units.replace(agent, test.camera, new SaveReplacement("board", LocalDate.parse("2026-11-23"), number, "IN-2", "OUT-1", true));
        AcceptanceId delivery = acceptances.plan(agent(Role.MANAGER), contract, new SaveAcceptance("一批", test.yinchuan, null,
                List.of(new AcceptanceItem(null, "测速仪", 1))));
        signing.signInitial(agent(Role.MANAGER), contract, delivery, 0, signed(List.of(new AcceptanceGoods(1, 1, 1, true, true, null)), List.of()));
        signing.signFinal(agent(Role.MANAGER), contract, delivery, 1, signed(List.of(), List.of(new AcceptanceUnit(test.camera, true, null, null))));

        Document shown = browser.open(agent, Locale.ENGLISH, page);
        String all = Browser.words(shown);
        assertThat(all).contains("took the report " + number, "on site for " + number, "fixed it, " + number, "Hardware failure · 更换电源", "Main board replaced: OUT-1 out, IN-2 in",
                "Contract GW-1 begins, until 31 Dec 2026", "Final acceptance passed", "signed by We / You", "Produced", "10 Jan 2025", "Shipped", "Sold", "registered it");
        List<String> lines = shown.select(".story > li").eachText();
        assertThat(lines.get(lines.size() - 1)).contains("Produced");
        assertThat(lines).as("report before repair").element(indexOf(lines, "fixed it")).isNotEqualTo(lines.get(indexOf(lines, "took the report")));
        assertThat(indexOf(lines, "fixed it")).isLessThan(indexOf(lines, "took the report"));
        assertThat(shown.select(".story a[href=/tickets/" + number + "]")).isNotEmpty();

        String chinese = Browser.words(browser.open(agent, Locale.SIMPLIFIED_CHINESE, page));
        assertThat(chinese).contains("受理报修 " + number, "更换主板：拆下 OUT-1，装上 IN-2", "合同 GW-1 生效", "最终验收合格", "设备履历");
        assertThat(browser.open(agent, Locale.ENGLISH, "/equipment/" + test.camera).select("#life ~ .story > li")).hasSize(6);
    }

    private Actor agent(Role role) {
        return company.actor(company.headquarters(), role);
    }

    private static int indexOf(List<String> lines, String words) {
        return lines.indexOf(lines.stream().filter(line -> line.contains(words)).findFirst().orElseThrow());
    }

    private static SignAcceptance signed(List<AcceptanceGoods> goods, List<AcceptanceUnit> judged) {
        return new SignAcceptance(LocalDate.parse("2026-11-22"), null, new AcceptanceSignature("We", null, null), new AcceptanceSignature("You", null, null),
                null, null, goods, judged);
    }

    @Test
    void a_kind_of_events_is_told_alone_and_the_rest_page_by_page_without_losing_any() {
        test.draw(test.units("GW-1", test.camera).owing(WarrantyPromises.greatWall()));
        for (int i = 0; i < 12; i++) {
            repaired(test.camera, test.yinchuan);
        }
        assertThat(browser.open(agent, Locale.ENGLISH, page + "?kind=VISIT").select(".life-kind").eachText()).hasSize(12).containsOnly("Visits");
        assertThat(browser.open(agent, Locale.ENGLISH, page + "?kind=none&after=none").select(".story > li")).hasSize(30);

        List<String> paged = new ArrayList<>();
        String next = "/api/v1/equipment/" + test.camera + "/life?limit=7";
        while (next != null) {
            Program.Answer answer = program.get(agent, next).expect(200);
            answer.body().at("/items").forEach(item -> paged.add(item.at("/key").asString()));
            next = answer.body().at("/next").isNull() ? null : answer.text("/next");
        }
        Program.Answer whole = program.get(agent, "/api/v1/equipment/" + test.camera + "/life?limit=200").expect(200);
        assertThat(paged).doesNotHaveDuplicates().hasSize(whole.body().at("/items").size()).hasSizeGreaterThan(36);
        assertThat(whole.body().at("/next").isNull()).isTrue();

        Document first = browser.open(agent, Locale.ENGLISH, page);
        Document older = browser.open(agent, Locale.ENGLISH, first.select("a[rel=next]").attr("href"));
        assertThat(older.select(".story > li").eachText()).isNotEmpty().doesNotContainAnyElementsOf(first.select(".story > li").eachText());
        program.get(agent, "/api/v1/equipment/" + test.camera + "/life?after=x").expect(400);
        program.get(agent, "/api/v1/equipment/" + test.camera + "/life?limit=201").expect(400);
    }

    @Test
    void who_does_not_reach_a_ticket_or_a_place_reads_nothing_of_it() {
        SiteId moved = sites.add(SYSTEM, test.police, new SaveSite("银川仓库", null, "640104"));
        EquipmentRow radar = queries.get(SYSTEM, test.radar);
        String number = repaired(test.radar, test.zhongwei);
        equipment.change(agent, test.radar, radar.version(), new SaveEquipment(radar.model(), moved, radar.serial(), null, null, null, EquipmentState.IN_SERVICE, null));

        String whole = Browser.words(browser.open(agent, Locale.ENGLISH, "/equipment/" + test.radar + "/life"));
        assertThat(whole).contains(number, "moved it from G6 K1300 to 银川仓库");
        String station = Browser.words(browser.open(company.agent(company.yinchuan()), Locale.ENGLISH, "/equipment/" + test.radar + "/life"));
        assertThat(station).contains("moved it from a place elsewhere to 银川仓库").doesNotContain(number, "G6 K1300");
        program.get(company.agent(company.zhongwei()), "/api/v1/equipment/" + test.radar + "/life").expect(404);
    }
}
