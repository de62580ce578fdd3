package aftersales.sanbao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.ModelService;
import aftersales.product.SaveEquipment;
import aftersales.product.SaveModel;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.Program;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Channel;
import aftersales.ticket.Completion;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import aftersales.warranty.SaveReplacement;
import aftersales.warranty.WarrantyUnits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class SanbaoPagesTests {

    @Autowired
    Browser browser;
    @Autowired
    Program program;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    ModelService models;
    @Autowired
    EquipmentService equipment;
    @Autowired
    TicketIntake intake;
    @Autowired
    TicketSteps steps;
    @Autowired
    TicketService tickets;
    @Autowired
    WarrantyUnits units;
    Actor agent;
    Actor administrator;
    TicketWorld.Highway highway;
    EquipmentId computer;

    @BeforeEach
    void found() {
        company.found();
        agent = company.agent(company.headquarters());
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        highway = world.highway();
        computer = unit("台式机");
    }

    @Test
    void a_unit_shows_what_its_repairs_came_to_in_both_languages() {
        repaired();

        Document english = browser.open(agent, Locale.ENGLISH, "/equipment/" + computer);
        assertThat(Browser.words(english)).contains("Repairs: 1 of 2", "The next repair gives the right: exchange or refund (several pages agree)",
                "Day 0 of 30 after the last repair", "art. 10, one page, quoting");
        assertThat(Browser.words(browser.open(agent, Locale.CHINA, "/equipment/" + computer)))
                .contains("修理 1 次，限 2 次", "再修一次，客户即可要求：换货或退货（多个网页一致）");
    }

    @Test
    void the_next_ticket_warns() {
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + report()))).doesNotContain("Repair, exchange, refund");
        repaired();

        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/tickets/" + report()))).contains("Repair, exchange, refund", "Repairs: 1 of 2");
    }

    @Test
    void the_station_a_ticket_is_handed_to_is_warned_though_the_unit_stands_elsewhere() {
        repaired();
        String number = report();
        tickets.move(company.actor(company.headquarters(), Role.DISPATCHER), number, company.zhongwei(), null, "银川人手不足");

        for (Actor there : List.of(company.agent(company.zhongwei()), company.actor(company.zhongwei(), Role.DISPATCHER))) {
            assertThat(Browser.words(browser.open(there, Locale.ENGLISH, "/tickets/" + number))).contains("Repairs: 1 of 2");
        }
    }

    @Test
    void a_ticket_that_was_reopened_counts_each_time_it_was_repaired() {
        String number = repaired();
        tickets.reopen(agent, number, true, new TakeStep(null, "又不开机", null));
        assertThat(counter("two-repairs")).isEqualTo("1 NEAR");

        steps.complete(agent, number, new Completion(FaultCause.HARDWARE_FAILURE, "换主板", true), new TakeStep(null, null, null));

        assertThat(counter("two-repairs")).isEqualTo("2 REACHED");
    }

    @Test
    void the_changes_of_a_main_unit_are_counted_whether_a_ticket_is_named_or_not() {
        EquipmentId car = unit("家用汽车");
        for (String unit : List.of("engine", "gearbox", "traction-battery", "drive-motor")) {
            units.replace(agent, car, new SaveReplacement(unit, LocalDate.parse("2026-03-01"), null, null, null, false));
        }
        units.replace(agent, car, new SaveReplacement("engine", LocalDate.parse("2026-04-01"), null, null, null, false));

        assertThat(program.get(agent, "/api/v1/equipment/" + car + "/sanbao").expect(200).body().at("/counters").toString())
                .contains("\"count\":2,\"about\":\"engine\"");
    }

    @Test
    void a_class_without_facts_says_so_and_other_things_say_nothing() {
        EquipmentId phone = unit("手机");
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/equipment/" + phone))).contains("No fact of this class is known well enough");
        assertThat(Browser.words(browser.open(agent, Locale.ENGLISH, "/equipment/" + highway.camera()))).doesNotContain("Repair, exchange, refund");
        assertThat(program.get(agent, "/api/v1/equipment/" + phone + "/sanbao").expect(200).text("/known")).isEqualTo("false");
    }

    @Test
    void an_administrator_puts_a_fact_right_for_all_below() {
        String path = "/sanbao/microcomputer/facts/two-repairs";
        assertThat(Browser.words(browser.open(administrator, Locale.ENGLISH, path + "/edit"))).contains("Two repairs in its term");
        var change = post(path).param("limit", "3").param("from", "2002-09-01").param("sure", "CONFIRMED").param("source", "公报 2002-7").param("version", "0");
        assertThat(browser.send(administrator, change).getStatus()).isEqualTo(302);
        assertThat(browser.send(administrator, post(path).param("limit", "4").param("from", "2002-09-01").param("sure", "CONFIRMED")
                .param("source", "x").param("version", "0")).getStatus()).isEqualTo(409);
        assertThat(browser.send(administrator, post(path).param("limit", "0").param("from", "2002-09-01").param("sure", "CONFIRMED")
                .param("source", "x").param("version", "1")).getStatus()).isEqualTo(422);

        assertThat(Browser.words(browser.open(company.agent(company.zhongwei()), Locale.CHINA, "/sanbao"))).contains("公报 2002-7", "3 次", "已确认");
        assertThat(Browser.words(browser.open(company.agent(company.stranger()), Locale.CHINA, "/sanbao"))).doesNotContain("公报 2002-7");
        assertThat(Browser.words(browser.open(company.actor(company.zhongwei(), Role.ADMINISTRATOR), Locale.CHINA, path + "/edit"))).contains("公报 2002-7");
        repaired();
        assertThat(program.get(agent, "/api/v1/equipment/" + computer + "/sanbao").expect(200).body().at("/counters").toString())
                .contains("\"limit\":3");
    }

    @Test
    void all_rules_are_read_by_programs() {
        assertThat(program.get(agent, "/api/v1/sanbao").expect(200).text("/1/facts/4/sure")).isEqualTo("ONE_PAGE");
    }

    private EquipmentId unit(String category) {
        ModelId model = models.create(Company.SYSTEM, new SaveModel(company.headquarters(), "M-" + category, "台式机", "Desktop", null, category, null, true));
        return equipment.install(Company.SYSTEM, new SaveEquipment(model, highway.site(), "SN-" + category, null, null,
                LocalDate.parse("2026-01-12"), EquipmentState.IN_SERVICE, null));
    }

    private String report() {
        return intake.open(agent, new OpenTicket(highway.customer(), highway.site(), null, computer, "不开机", "", Channel.PHONE,
                Priority.NORMAL, null, null, null, null, null, true));
    }

    /** Count and state. */
    private String counter(String fact) {
        for (JsonNode counter : program.get(agent, "/api/v1/equipment/" + computer + "/sanbao").expect(200).body().at("/counters")) {
            if (counter.at("/fact/code").asString().equals(fact)) {
                return counter.at("/count").asString() + " " + counter.at("/state").asString();
            }
        }
        throw new AssertionError("no counter " + fact);
    }

    private String repaired() {
        String number = report();
        steps.complete(agent, number, new Completion(FaultCause.HARDWARE_FAILURE, "换电源", true), new TakeStep(null, null, null));
        return number;
    }
}
