package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import aftersales.warranty.Overrule;
import aftersales.warranty.WarrantyPromises;
import aftersales.warranty.WarrantyVerdicts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who bears what of a ticket's repair: while the customer is on the phone, before and after the diagnosis, and when facts change. */
@ApplicationTest
class TicketVerdictTests {

    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired WarrantyVerdicts verdicts;
    @Autowired TicketDiagnosis diagnosis;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries units;
    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired Browser browser;
    @Autowired TestClock clock;

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
        owe(WarrantyPromises.highway());
        accepted("2026-03-01");
    }

    private void owe(ContractDocument document) {
        ContractRow row = queries.get(manager, highway.contract()).row();
        contracts.change(manager, row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, row.acceptedOn(), null, true, Set.of(), Set.of(), row.promises()).owing(document));
    }

    private void accepted(String day) {
        EquipmentRow unit = units.get(agent, highway.camera());
        equipment.change(agent, unit.id(), unit.version(), new SaveEquipment(unit.model(), unit.site(), unit.serial(), unit.tag(), null,
                LocalDate.parse(day), EquipmentState.IN_SERVICE, null));
    }

    private KeptVerdict kept(String number) {
        return verdicts.of(number).orElseThrow();
    }

    @Test
    void the_verdict_is_free_until_an_excluded_cause_is_found() {
        String number = intake.open(agent, TicketWorld.report(highway));
        assertThat(kept(number).verdict().of(CostClass.PARTS).liability()).isEqualTo(Liability.FREE);
        assertThat(kept(number).verdict().isProvisional()).isTrue();

        diagnosis.diagnose(agent, number, kept(number).version(), new Diagnosis("camera", FaultCause.HARDWARE_FAILURE, null));
        assertThat(kept(number).verdict().isProvisional()).isFalse();

        steps.complete(manager, number, new Completion(FaultCause.MISUSE, "换新", true), new TakeStep(null, null, null));
        assertThat(kept(number).verdict().of(CostClass.PARTS).liability()).isEqualTo(Liability.CHARGEABLE);
        assertThat(kept(number)).extracting(KeptVerdict::number, KeptVerdict::component, KeptVerdict::cause)
                .containsExactly(3, "camera", FaultCause.MISUSE);
    }

    @Test
    void a_fact_that_changes_has_it_judged_anew_and_the_contracts_version_stays() {
        String number = intake.open(agent, TicketWorld.report(highway));
        accepted("2025-03-01");
        assertThat(kept(number).verdict().of(CostClass.PARTS).liability()).isEqualTo(Liability.COST);

        owe(WarrantyPromises.greatWall());
        accepted("2026-03-01");
        assertThat(kept(number).verdict().of(CostClass.PARTS).liability()).as("as it was promised when it was opened").isEqualTo(Liability.FREE);
        assertThat(verdicts.of(intake.open(agent, TicketWorld.report(highway))).orElseThrow().verdict().of(CostClass.PARTS).liability()).isEqualTo(Liability.CHARGEABLE);
    }

    @Test
    void a_manager_decides_otherwise_with_a_reason_and_both_are_shown() {
        String number = intake.open(agent, TicketWorld.report(highway));
        assertThatThrownBy(() -> diagnosis.overrule(agent, number, 0, new Overrule(Liability.COST, Liability.COST, Liability.COST, "x")))
                .isInstanceOf(Refusal.class);
        String path = "/tickets/" + number + "/overruling";
        Document without = browser.page(manager, Locale.ENGLISH, post(path).param("parts", "COST").param("labour", "FREE").param("travel", "COST"), 422);
        assertThat(without.select(".form-error").text()).contains("Say why");

        browser.page(manager, Locale.ENGLISH, post(path).param("parts", "COST").param("labour", "FREE").param("travel", "COST").param("reason", "协议"), 302);
        Document page = browser.open(manager, Locale.SIMPLIFIED_CHINESE, "/tickets/" + number);
        assertThat(page.select(".callout").text()).contains("另行决定", "材料费 成本价", "协议");
        assertThat(page.select(".verdict dd").first().text()).contains("免费", "暂定");
    }

    @Test
    void the_page_of_a_new_call_says_it_while_the_customer_is_on_the_phone() {
        String path = "/tickets/new?customer=" + highway.customer() + "&site=" + highway.site() + "&equipment=" + highway.camera();

        assertThat(browser.open(agent, Locale.ENGLISH, path).select("#promises .verdict").text()).contains("Free", "provisional: may become To be paid");
        assertThat(browser.open(agent, Locale.SIMPLIFIED_CHINESE, path).select("#promises .verdict").text()).contains("免费");
    }

    @Test
    void the_diagnosis_is_chosen_on_its_page() {
        String number = intake.open(agent, TicketWorld.report(highway));
        browser.page(agent, Locale.ENGLISH, post("/tickets/" + number + "/diagnosis").param("component", "camera").param("cause", "FORCE_MAJEURE")
                .param("wanted", "ON_SITE"), 302);

        Document form = browser.open(agent, Locale.ENGLISH, "/tickets/" + number + "/diagnosis");
        assertThat(form.select("select[name=cause] option[selected]").text()).isEqualTo("Force majeure");
        assertThat(browser.open(agent, Locale.ENGLISH, "/tickets/" + number).select(".panel").text()).contains("Force majeure is excluded by contract");
        browser.page(agent, Locale.ENGLISH, post("/tickets/" + number + "/diagnosis").param("component", "wing"), 422);
    }
}
