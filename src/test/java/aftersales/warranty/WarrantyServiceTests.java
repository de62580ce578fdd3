package aftersales.warranty;

import static aftersales.contract.ContractCase.FROM;
import static aftersales.contract.ContractCase.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.ContractCase;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.SaveEquipment;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Facts about units as they are kept, and the verdicts that follow from them. */
@ApplicationTest
class WarrantyServiceTests {

    @Autowired WarrantyService warranty;
    @Autowired WarrantyUnits units;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries queries;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor agent;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
    }

    private void draw(String number, String promise) {
        test.draw(test.units(number, test.camera).owing(PromisedContracts.called(promise).document()));
    }

    private static SaveUnit sold(@Nullable LocalDate on, @Nullable String invoice, @Nullable String card) {
        return new SaveUnit(LocalDate.parse("2025-01-10"), null, on, invoice, card, null, null, false, null);
    }

    private Verdict verdict(String component, String faultOn) {
        return warranty.verdict(agent, new Ask(test.camera, component, LocalDate.parse(faultOn), FaultCause.HARDWARE_FAILURE, null));
    }

    @Test
    void a_unit_nobody_promised_anything_for_is_to_be_paid() {
        assertThat(warranty.verdict(agent, Ask.today(test.camera)).reasons()).extracting(Reason::code).containsExactly(ReasonCode.NO_CONTRACT);
    }

    @Test
    void the_papers_of_the_sale_count_as_soon_as_they_are_known() {
        draw("GW", "greatwall");
        units.save(agent, test.camera, 0, sold(LocalDate.parse("2025-03-01"), null, null));
        assertThat(verdict("board", "2028-02-01").of(CostClass.PARTS).liability()).isEqualTo(Liability.CHARGEABLE);

        units.save(agent, test.camera, 1, sold(LocalDate.parse("2025-03-01"), "FP-1", "K-1"));
        assertThat(verdict("board", "2028-02-01").of(CostClass.PARTS).liability()).isEqualTo(Liability.FREE);
    }

    @Test
    void a_paid_replacement_has_a_warranty_of_its_own() {
        draw("GW", "greatwall");
        units.save(agent, test.camera, 0, sold(LocalDate.parse("2025-01-15"), "FP-1", "K-1"));
        assertThat(verdict("case", "2026-11-01").of(CostClass.PARTS).liability()).isEqualTo(Liability.CHARGEABLE);

        units.replace(agent, test.camera, new SaveReplacement("case", LocalDate.parse("2026-10-01"), null, "IN", "OUT", true));
        assertThat(verdict("case", "2026-11-01").of(CostClass.PARTS)).extracting(Finding::liability, Finding::until)
                .containsExactly(Liability.FREE, LocalDate.parse("2027-01-01"));
    }

    @Test
    void drafts_promise_nothing_and_an_ended_contract_still_does() {
        test.draw(valid(test.whole("D"), FROM, null, true).owing(PromisedContracts.called("renewal").document()));
        assertThat(warranty.verdict(agent, Ask.today(test.camera)).reasons()).extracting(Reason::code).containsExactly(ReasonCode.NO_CONTRACT);

        test.draw(valid(test.whole("E"), FROM, LocalDate.parse("2026-02-01"), false).owing(PromisedContracts.called("renewal").document()));
        assertThat(warranty.verdict(agent, Ask.today(test.camera)).of(CostClass.PARTS).liability()).isEqualTo(Liability.COST);
    }

    @Test
    void days_that_cannot_follow_each_other_are_refused() {
        EquipmentRow camera = queries.get(agent, test.camera);
        refused("soldOn", sold(LocalDate.parse("2026-11-24"), null, null));
        assertThatThrownBy(() -> sold(LocalDate.parse("2025-01-09"), null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new SaveUnit(null, null, null, null, null, FROM, null, false, null)).isInstanceOf(Refusal.class);

        units.save(agent, test.camera, 0, new SaveUnit(LocalDate.parse("2025-01-10"), null, null, null, null, null, null, true, null));
        assertThatThrownBy(() -> equipment.change(agent, test.camera, camera.version(), accepted(camera, "2025-01-09")))
                .isInstanceOf(Refusal.class).extracting("field").isEqualTo("acceptedOn");
        equipment.change(agent, test.camera, camera.version(), accepted(camera, "2025-02-01"));
        assertThat(units.sheet(agent, test.camera).acceptanceOpen()).as("passed now").isFalse();
        refused("producedOn", new SaveUnit(LocalDate.parse("2025-03-01"), null, null, null, null, null, null, false, null));
        refused("acceptanceOpen", new SaveUnit(null, null, null, null, null, null, null, true, null));
    }

    private void refused(String field, SaveUnit said) {
        long version = units.sheet(agent, test.camera).version();
        assertThatThrownBy(() -> units.save(agent, test.camera, version, said)).isInstanceOf(Refusal.class).extracting("field")
                .isEqualTo(field);
    }

    private static SaveEquipment accepted(EquipmentRow unit, String day) {
        return new SaveEquipment(unit.model(), unit.site(), unit.serial(), unit.tag(), null, LocalDate.parse(day), unit.state(), null);
    }

    @Test
    void two_people_who_change_the_same_facts_do_not_overwrite_each_other() {
        units.save(agent, test.camera, 0, sold(null, null, null));

        assertThatThrownBy(() -> units.save(agent, test.camera, 0, sold(null, "FP-2", null))).isInstanceOf(Conflict.class);
    }

    @Test
    void a_unit_out_of_reach_does_not_exist() {
        Actor zhongwei = company.agent(company.zhongwei());

        assertThatThrownBy(() -> warranty.verdict(zhongwei, Ask.today(test.camera))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> warranty.verdicts(zhongwei, List.of(Ask.today(test.radar), Ask.today(test.camera)))).isInstanceOf(NotFound.class);
        assertThat(warranty.verdict(zhongwei, Ask.today(test.radar)).findings()).hasSize(3);
        assertThatThrownBy(() -> units.sheet(zhongwei, test.camera)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> units.save(zhongwei, test.camera, 0, sold(null, null, null))).isInstanceOf(NotFound.class);
    }

    @Test
    void only_who_repairs_or_keeps_the_desk_writes_facts() {
        Actor technician = company.actor(company.headquarters(), Role.TECHNICIAN);

        assertThatThrownBy(() -> units.save(technician, test.camera, 0, sold(null, null, null))).isInstanceOf(Refusal.class);
        units.replace(technician, test.camera, new SaveReplacement("board", LocalDate.parse("2026-10-01"), "R-1", null, null, false));
        assertThat(units.replacements(agent, test.camera)).extracting(ReplacementRow::component).containsExactly("board");
        assertThatThrownBy(() -> units.replace(technician, test.camera, new SaveReplacement("wing", LocalDate.parse("2026-10-01"), null, null, null, false)))
                .isInstanceOf(Refusal.class).extracting("field").isEqualTo("component");
    }

    @Test
    void a_verdict_survives_being_written_down() {
        draw("GW", "greatwall");
        units.save(agent, test.camera, 0, sold(LocalDate.parse("2025-03-01"), "FP-1", "K-1"));
        Verdict verdict = warranty.verdict(agent, new Ask(test.camera, "lcd", LocalDate.parse("2028-05-01"), FaultCause.VIRUS, Wanted.ON_SITE));

        assertThat(VerdictJson.read(VerdictJson.write(verdict))).isEqualTo(verdict);
    }
}
