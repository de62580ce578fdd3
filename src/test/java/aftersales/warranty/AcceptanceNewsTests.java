package aftersales.warranty;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.AcceptanceGoods;
import aftersales.contract.AcceptanceItem;
import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceService;
import aftersales.contract.AcceptanceSignature;
import aftersales.contract.AcceptanceSigning;
import aftersales.contract.AcceptanceUnit;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveAcceptance;
import aftersales.contract.SaveContract;
import aftersales.contract.SignAcceptance;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AcceptanceNewsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final AcceptanceSignature WE = new AcceptanceSignature("李敏", null, null);
    private static final AcceptanceSignature YOU = new AcceptanceSignature("马队长", null, null);

    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries models;
    @Autowired AcceptanceService planning;
    @Autowired AcceptanceQueries acceptances;
    @Autowired AcceptanceSigning signing;
    @Autowired WarrantyUnits units;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ContractQueries contracts;
    @Autowired ContractService keeping;
    @Autowired TicketIntake intake;
    @Autowired TicketWorld world;

    private TicketWorld.Highway highway;
    private EquipmentId camera;
    private Actor manager;
    private ContractId contract;
    private AcceptanceId delivery;
    private String ticket;

    /** A camera that was taken over on arrival, and a ticket for it. */
    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        highway = world.highway();
        camera = highway.camera();
        contract = highway.contract();
        manager = company.actor(company.headquarters(), Role.MANAGER);
        EquipmentRow unit = models.get(SYSTEM, camera);
        equipment.change(SYSTEM, camera, unit.version(), new SaveEquipment(unit.model(), highway.site(), unit.serial(), unit.tag(), null, null,
                EquipmentState.IN_SERVICE, null));
        ContractRow row = contracts.get(SYSTEM, contract).row();
        keeping.change(SYSTEM, contract, row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, null, null, true, Set.of(), Set.of(), row.promises())
                .owing(PromisedContracts.called("equipment").document()));
        delivery = planning.plan(manager, contract, new SaveAcceptance("摄像机", highway.site(), DAY, List.of(new AcceptanceItem(unit.model(), null, 1))));
        signing.signInitial(manager, contract, delivery, 0, new SignAcceptance(DAY, null, WE, YOU, null, null,
                List.of(new AcceptanceGoods(1, 1, 1, true, true, null)), List.of()));
        ticket = intake.open(company.actor(company.headquarters(), Role.AGENT), TicketWorld.report(highway));
    }

    @Test
    void a_unit_that_failed_is_replaced_free_until_it_passes() {
        sign(null, false);
        assertThat(kept()).as("signed on the day on which the ticket was opened").containsExactly(false, true);
        assertThat(units.sheet(SYSTEM, camera).acceptanceOpen()).isTrue();

        sign(null, true);
        assertThat(units.sheet(SYSTEM, camera).acceptanceOpen()).isFalse();
        assertThat(kept()).containsExactly(false, true, false);
    }

    @Test
    void a_failure_by_mistake_is_taken_back_and_another_verdict_is_kept_once() {
        sign(null, false);
        sign(2, true);
        assertThat(units.sheet(SYSTEM, camera).acceptanceOpen()).as("passed after all").isFalse();

        sign(3, false);
        assertThat(units.sheet(SYSTEM, camera).acceptanceOpen()).as("failed after all").isTrue();
        assertThat(kept()).as("none found between the day taken back and the failure").containsExactly(false, true, false, true);
    }

    @Test
    void what_is_corrected_beside_the_units_leaves_what_was_written_of_them_since() {
        sign(null, false);
        units.save(SYSTEM, camera, units.sheet(SYSTEM, camera).version(), new SaveUnit(null, null, null, null, null, null, null, false, null));

        sign(2, false);

        assertThat(units.sheet(SYSTEM, camera).acceptanceOpen()).isFalse();
    }

    @Test
    void a_day_of_acceptance_from_elsewhere_stays() {
        equipment.accept(SYSTEM, camera, DAY);

        equipment.failAcceptance(SYSTEM, camera, null);
        equipment.failAcceptance(SYSTEM, camera, DAY.minusDays(1));

        assertThat(units.sheet(SYSTEM, camera).acceptanceOpen()).isFalse();
    }

    /** Of the ticket that was opened: whether each of its verdicts says that what is faulty is replaced. */
    private List<Boolean> kept() {
        return jdbc.sql("select cast(verdict as text) from warranty_verdict where subject_key = ? order by number").param(ticket).query(String.class).list()
                .stream().map(text -> VerdictJson.read(text).replacedFree()).toList();
    }

    private void sign(@Nullable Integer corrects, boolean passed) {
        long version = acceptances.get(SYSTEM, contract, delivery).row().version();
        signing.signFinal(manager, contract, delivery, version, new SignAcceptance(DAY, null, WE, YOU, corrects, corrects == null ? null : "笔误", List.of(),
                List.of(new AcceptanceUnit(camera, passed, passed ? null : "无图像", null))));
    }

    @Test
    void nothing_is_accepted_before_it_was_made() {
        jdbc.sql("insert into warranty_unit (equipment_id, produced_on) values (?, ?)").params(camera.value(), DAY.plusDays(1)).update();

        assertThatThrownBy(() -> equipment.accept(SYSTEM, camera, DAY)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("warranty.unit.acceptance.beforeProduction"));
    }
}
