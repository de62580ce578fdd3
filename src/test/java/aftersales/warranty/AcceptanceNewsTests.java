package aftersales.warranty;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.ContractCase;
import aftersales.kernel.Refusal;
import aftersales.product.EquipmentService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AcceptanceNewsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);

    @Autowired EquipmentService equipment;
    @Autowired WarrantyUnits units;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
    }

    @Test
    void a_unit_that_failed_waits_for_its_acceptance_until_it_passes() {
        equipment.failAcceptance(SYSTEM, test.camera);
        equipment.failAcceptance(SYSTEM, test.camera);
        assertThat(units.sheet(SYSTEM, test.camera).acceptanceOpen()).isTrue();

        equipment.accept(SYSTEM, test.camera, DAY);
        assertThat(units.sheet(SYSTEM, test.camera).acceptanceOpen()).isFalse();

        equipment.withdrawAcceptance(SYSTEM, test.camera, DAY);
        assertThat(units.sheet(SYSTEM, test.camera).acceptanceOpen()).isTrue();
    }

    @Test
    void nothing_is_accepted_before_it_was_made() {
        jdbc.sql("insert into warranty_unit (equipment_id, produced_on) values (?, ?)").params(test.camera.value(), DAY.plusDays(1)).update();

        assertThatThrownBy(() -> equipment.accept(SYSTEM, test.camera, DAY)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("warranty.unit.acceptance.beforeProduction"));
    }
}
