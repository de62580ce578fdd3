package aftersales.visit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Completion;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketDiagnosis;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import aftersales.visit.SignVisit;
import aftersales.visit.VisitService;
import aftersales.warranty.Overrule;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyVerdicts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class ServiceReportPageTests {

    @Autowired MockMvc mvc;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketService tickets;
    @Autowired VisitService visits;
    @Autowired TicketDiagnosis diagnosis;
    @Autowired WarrantyVerdicts verdicts;
    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;

    private Actor agent;
    private Actor technician;
    private TicketWorld.Highway highway;
    private String number;

    @BeforeEach
    void aTicketIsOpen() {
        company.found();
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        agent = company.agent(company.headquarters());
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        highway = world.highway();
        number = intake.open(agent, TicketWorld.report(highway));
    }

    private void serve() {
        steps.assign(Company.SYSTEM, number, Objects.requireNonNull(technician.account()), TakeStep.NOW);
        steps.accept(technician, number, TakeStep.NOW);
        steps.depart(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofHours(9));
        steps.arrive(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofHours(1));
        steps.complete(technician, number, new Completion(FaultCause.EXTERNAL_DAMAGE, "更换雷达头", false), TakeStep.NOW);
        visits.sign(technician, number, new SignVisit("马建国", null, 4), TakeStep.NOW);
    }

    private MockHttpServletResponse answer(Actor actor, Locale locale) throws Exception {
        return mvc.perform(get("/tickets/" + number + "/report").locale(locale).with(company.signedIn(actor))).andReturn().getResponse();
    }

    private Document report(Locale locale) throws Exception {
        MockHttpServletResponse answer = answer(agent, locale);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void it_tells_customer_fault_cause_work_times_promises_and_who_signed() throws Exception {
        serve();
        Document chinese = report(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.select("main").text()).contains(number).contains("银川维护中心").contains("宁夏高速公路交警支队")
                .contains("固定点测速仪").contains("测速点离线，雷达无信号").contains("外力损坏").contains("更换雷达头").contains("马建国").contains("4 满意");
        assertThat(chinese.select("promise-strip")).hasSize(3);
        assertThat(chinese.select("promise-strip .state-MISSED")).as("one hour late on site").hasSize(1);
        assertThat(chinese.select("promise-strip .state-MET")).hasSize(2);
        assertThat(chinese.select(".paper-steps time").eachText()).contains("2026年11月23日 08:00", "2026年11月23日 17:00", "2026年11月23日 18:00");
        Document english = report(Locale.ENGLISH);
        assertThat(english.select("h1").text()).isEqualTo("Service report");
        assertThat(english.select("main").text()).contains("External damage").contains("typed");
    }

    @Test
    void it_states_who_bears_what_and_what_a_manager_decided_in_its_place() throws Exception {
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        ContractRow row = queries.get(manager, highway.contract()).row();
        contracts.change(manager, row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, null, null, true, Set.of(), Set.of(), List.of()).owing(WarrantyPromises.highway()));
        number = intake.open(agent, TicketWorld.report(highway));
        serve();
        assertThat(report(Locale.SIMPLIFIED_CHINESE).select("main").text()).contains("费用承担", "材料费 免费", "合同 " + row.number());

        diagnosis.overrule(manager, number, verdicts.of(number).orElseThrow().version(),
                new Overrule(Liability.COST, Liability.FREE, Liability.CHARGEABLE, "客户同意按成本价"));
        assertThat(report(Locale.ENGLISH).select("main").text()).contains("Who bears what Parts At cost Labour Free Travel To be paid")
                .doesNotContain("客户同意按成本价");
    }

    @Test
    void the_desks_own_notes_are_not_the_customers_to_read() throws Exception {
        serve();
        tickets.addNote(agent, number, "客户难缠，小心");
        assertThat(report(Locale.SIMPLIFIED_CHINESE).text()).doesNotContain("难缠");
    }

    @Test
    void there_is_none_before_the_work_is_done_nor_for_strangers() throws Exception {
        assertThat(answer(agent, Locale.ENGLISH).getStatus()).isEqualTo(404);
        serve();
        assertThat(answer(company.agent(company.zhongwei()), Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(answer(company.agent(company.stranger()), Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(answer(technician, Locale.ENGLISH).getStatus()).isEqualTo(200);
    }

    @Test
    void the_record_leads_to_it_once_there_is_one() throws Exception {
        assertThat(record().select("a[href=/tickets/" + number + "/report]")).isEmpty();
        serve();
        assertThat(record().select("a[href=/tickets/" + number + "/report]")).hasSize(1);
    }

    private Document record() throws Exception {
        return Jsoup.parse(mvc.perform(get("/tickets/" + number).with(company.signedIn(agent))).andReturn().getResponse().getContentAsString());
    }
}
