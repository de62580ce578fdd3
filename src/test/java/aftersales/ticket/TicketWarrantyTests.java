package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
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
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.warranty.Diagnosis;
import aftersales.warranty.KeptVerdict;
import aftersales.warranty.SaveUnit;
import aftersales.warranty.Wanted;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyUnits;
import aftersales.warranty.WarrantyVerdicts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A kept verdict follows its ticket: through reopening, moving and calling off, and with whoever may diagnose. */
@ApplicationTest
class TicketWarrantyTests {

    @Autowired TicketIntake intake;
    @Autowired TicketService tickets;
    @Autowired TicketSteps steps;
    @Autowired TicketDiagnosis diagnosis;
    @Autowired VerdictsKeeping keeping;
    @Autowired WarrantyVerdicts verdicts;
    @Autowired WarrantyUnits facts;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries units;
    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired Browser browser;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor manager;

    @BeforeEach
    void promised() {
        company.found();
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        highway = world.highway();
        agent = company.actor(company.headquarters(), Role.AGENT);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        owe(WarrantyPromises.highway(), null);
        unit(highway.site(), "2026-03-01");
    }

    private void owe(ContractDocument document, @Nullable String accepted) {
        ContractRow row = queries.get(manager, highway.contract()).row();
        contracts.change(manager, row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, accepted == null ? null : LocalDate.parse(accepted), null, true, Set.of(), Set.of(),
                row.promises()).owing(document));
    }

    private void unit(SiteId site, @Nullable String accepted) {
        EquipmentRow unit = units.get(agent, highway.camera());
        equipment.change(agent, unit.id(), unit.version(), new SaveEquipment(unit.model(), site, unit.serial(), unit.tag(), null,
                accepted == null ? null : LocalDate.parse(accepted), EquipmentState.IN_SERVICE, null));
    }

    private KeptVerdict kept(String number) {
        return verdicts.of(number).orElseThrow();
    }

    private Liability parts(String number) {
        return kept(number).verdict().of(CostClass.PARTS).liability();
    }

    private void filed(String number) {
        steps.complete(manager, number, new Completion(FaultCause.WEAR, "换新", true), TakeStep.NOW);
        steps.confirmAndClose(agent, number, new Confirmation(5, null), TakeStep.NOW);
    }

    @Test
    void a_filed_ticket_is_neither_diagnosed_nor_judged_anew_until_it_is_reopened() {
        String number = intake.open(agent, TicketWorld.report(highway));
        diagnosis.diagnose(agent, number, 0, new Diagnosis("camera", null, null));
        filed(number);
        assertThatThrownBy(() -> diagnosis.diagnose(agent, number, kept(number).version(), new Diagnosis("camera", FaultCause.MISUSE, null)))
                .isInstanceOf(Refusal.class);
        unit(highway.site(), "2025-03-01");
        assertThat(parts(number)).isEqualTo(Liability.FREE);

        tickets.reopen(agent, number, false, new TakeStep(null, "又坏了", null));
        assertThat(parts(number)).as("what has become known meanwhile").isEqualTo(Liability.COST);
    }

    @Test
    void one_that_was_called_off_stays_as_it_was_judged() {
        String number = intake.open(agent, TicketWorld.report(highway));
        tickets.cancel(agent, number, new TakeStep(null, "重复", null));
        unit(highway.site(), "2025-03-01");
        assertThat(parts(number)).isEqualTo(Liability.FREE);
    }

    @Test
    void it_goes_to_another_organisation_with_its_ticket() {
        String number = intake.open(agent, TicketWorld.report(highway));
        tickets.move(manager, number, company.zhongwei(), "Zhongwei", "近");
        assertThat(jdbc.sql("select organization_id from warranty_subject where subject_key = ?").param(number).query(Long.class).single())
                .isEqualTo(company.zhongwei().value());
        assertThat(kept(number).number()).isEqualTo(1);
    }

    @Test
    void who_wants_a_visit_is_remembered_from_the_call_on() {
        assertThat(kept(intake.open(agent, TicketWorld.report(highway))).wanted()).isEqualTo(Wanted.ON_SITE);
        OpenTicket report = TicketWorld.report(highway);
        String number = intake.open(agent, new OpenTicket(report.customer(), report.site(), null, report.equipment(), "离线", "", Channel.PHONE,
                Priority.NORMAL, null, null, null, null, null, false));
        assertThat(kept(number).wanted()).isNull();
        tickets.requestVisit(agent, number, TakeStep.NOW);
        assertThat(kept(number).wanted()).isEqualTo(Wanted.ON_SITE);
    }

    @Test
    void who_diagnoses_second_is_told_and_nothing_is_lost() {
        String number = intake.open(agent, TicketWorld.report(highway));
        String path = "/tickets/" + number + "/diagnosis";
        browser.page(agent, Locale.ENGLISH, post(path).param("version", "0").param("cause", "WEAR"), 302);
        browser.page(agent, Locale.ENGLISH, post(path).param("version", "0").param("cause", "MISUSE"), 409);
        assertThat(kept(number).cause()).isEqualTo(FaultCause.WEAR);
    }

    @Test
    void only_the_desk_and_the_technician_whose_job_it_is_diagnose_and_the_story_tells() {
        String number = intake.open(agent, TicketWorld.report(highway));
        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        var found = new Diagnosis("camera", FaultCause.MISUSE, null);
        assertThatThrownBy(() -> diagnosis.diagnose(technician, number, 0, found)).isInstanceOf(Refusal.class);
        assertThat(browser.open(technician, Locale.ENGLISH, "/tickets/" + number).select("a[href$=/diagnosis]")).isEmpty();

        steps.take(technician, number, TakeStep.NOW);
        diagnosis.diagnose(technician, number, 0, found);
        browser.page(manager, Locale.ENGLISH, post("/tickets/" + number + "/overruling").param("version", "1").param("parts", "COST")
                .param("labour", "FREE").param("travel", "COST").param("reason", "协议"), 302);
        assertThat(browser.open(technician, Locale.ENGLISH, "/tickets/" + number).select("main").text())
                .contains(technician.name() + " diagnosed: Camera · Misuse",
                        manager.name() + " decided otherwise on the warranty: Parts At cost · Labour Free · Travel At cost");
        assertThat(browser.open(technician, Locale.SIMPLIFIED_CHINESE, "/tickets/" + number).select("main").text())
                .contains("诊断：摄像机 · ", "另行决定质保：材料费 成本价 · 人工费 免费");
    }

    @Test
    void what_was_promised_stays_when_the_unit_goes_where_no_contract_is() {
        String number = intake.open(agent, TicketWorld.report(highway));
        TicketWorld.Highway other = world.highway();
        jdbc.sql("delete from contract_promise where contract_id = ?").param(other.contract().value()).update();
        jdbc.sql("update contract set draft = true where id = ?").param(other.contract().value()).update();
        unit(other.site(), "2026-03-01");
        assertThat(kept(number).verdict().of(CostClass.PARTS).contract()).isNotNull();
        assertThat(parts(number)).isEqualTo(Liability.FREE);
    }

    @Test
    void a_ticket_from_before_verdicts_were_kept_is_judged_as_of_its_report_and_kept_while_it_is_open() {
        String number = intake.open(agent, TicketWorld.report(highway));
        String filed = intake.open(agent, TicketWorld.report(highway));
        filed(filed);
        jdbc.sql("delete from warranty_subject").update();
        owe(WarrantyPromises.greatWall(), null);
        clock.set(Instant.parse("2027-06-01T00:00:00Z"));

        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + filed).select(".verdict dd").first().text()).startsWith("Free");
        keeping.round();
        assertThat(kept(number).faultOn()).isEqualTo("2026-11-23");
        assertThat(parts(number)).isEqualTo(Liability.FREE);
        assertThat(verdicts.of(filed)).isEmpty();
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + number.toLowerCase(Locale.ROOT)).select(".panel").text()).contains("Verdict no. 1");
    }

    @Test
    void a_fact_waits_for_the_ticket_before_it_takes_the_verdict_so_that_no_two_wait_in_a_circle() throws Exception {
        unit(highway.site(), null);
        SaveUnit open = new SaveUnit(LocalDate.parse("2026-01-05"), null, null, null, null, null, null, true, null);
        String number = intake.open(agent, TicketWorld.report(highway));
        CompletableFuture<Void> fact = transaction.execute(step -> {
            jdbc.sql("select id from ticket where number = ? for update").param(number).query(Long.class).single();
            CompletableFuture<Void> changed = CompletableFuture.runAsync(() -> facts.save(agent, highway.camera(), 0, open));
            await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                    .query(Long.class).single() > 0);
            jdbc.sql("select subject_key from warranty_subject where subject_key = ? for update nowait").param(number).query(String.class).single();
            return changed;
        });
        fact.get(20, TimeUnit.SECONDS);
    }

    @Test
    void one_ticket_that_cannot_be_judged_holds_up_no_other() {
        List<String> numbers = List.of(intake.open(agent, TicketWorld.report(highway)), intake.open(agent, TicketWorld.report(highway)));
        jdbc.sql("delete from warranty_verdict").update();
        jdbc.sql("delete from warranty_subject").update();
        jdbc.sql("update ticket set cause = 'NO_SUCH_CAUSE' where number = ?").param(numbers.get(0)).update();

        keeping.round();

        assertThat(jdbc.sql("select subject_key from warranty_subject").query(String.class).list()).containsExactly(numbers.get(1));
    }

    @Test
    void the_day_of_an_acceptance_has_it_judged_anew_and_cannot_lie_before_the_production() {
        unit(highway.site(), null);
        facts.save(agent, highway.camera(), 0, new SaveUnit(LocalDate.parse("2026-01-05"), null, null, null, null, null, null, true, null));
        String number = intake.open(agent, TicketWorld.report(highway));
        assertThat(parts(number)).isEqualTo(Liability.NEGOTIATED);
        assertThatThrownBy(() -> equipment.accept(agent, highway.camera(), LocalDate.parse("2026-01-04"))).isInstanceOf(Refusal.class);

        equipment.accept(agent, highway.camera(), LocalDate.parse("2026-11-20"));
        assertThat(parts(number)).isEqualTo(Liability.FREE);
        assertThat(facts.sheet(agent, highway.camera()).acceptanceOpen()).isFalse();
    }

    @Test
    void so_has_the_day_on_which_the_whole_contract_was_accepted() {
        unit(highway.site(), null);
        String number = intake.open(agent, TicketWorld.report(highway));
        assertThat(parts(number)).isEqualTo(Liability.CHARGEABLE);
        owe(WarrantyPromises.highway(), "2026-10-01");
        assertThat(parts(number)).isEqualTo(Liability.FREE);
    }
}
