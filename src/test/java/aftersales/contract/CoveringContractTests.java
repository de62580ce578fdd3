package aftersales.contract;

import static aftersales.contract.ContractCase.FROM;
import static aftersales.contract.ContractCase.TO;
import static aftersales.contract.ContractCase.cover;
import static aftersales.contract.ContractCase.valid;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Which contract counts for a report. */
@ApplicationTest
class CoveringContractTests {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Autowired ContractQueries queries;
    @Autowired Company company;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
    }

    @Test
    void the_equipments_own_goes_before_its_sites_and_that_before_its_customers() {
        test.draw(test.units("UNIT", test.camera));
        test.draw(test.sites("SITE", test.yinchuan));
        test.draw(test.whole("WHOLE"));

        assertThat(queries.forEquipment(test.camera, JUNE)).map(ContractRow::number).contains("UNIT");
        assertThat(queries.forSite(test.yinchuan, JUNE)).map(ContractRow::number).contains("SITE");
        assertThat(queries.forCustomer(test.police, JUNE)).map(ContractRow::number).contains("WHOLE");
        assertThat(queries.forEquipment(test.radar, JUNE)).map(ContractRow::number).contains("WHOLE");
        assertThat(queries.forSite(test.zhongwei, JUNE)).map(ContractRow::number).contains("WHOLE");
        assertThat(queries.forSite(test.millSite, JUNE)).isEmpty();
        assertThat(queries.forCustomer(test.mill, JUNE)).isEmpty();
    }

    @Test
    void a_site_and_a_single_device_elsewhere_may_stand_in_one_contract() {
        test.draw(cover(test.whole("BOTH"), Set.of(test.yinchuan), Set.of(test.radar)));

        assertThat(queries.forEquipment(test.camera, JUNE)).isPresent();
        assertThat(queries.forEquipment(test.radar, JUNE)).isPresent();
        assertThat(queries.forSite(test.zhongwei, JUNE)).isEmpty();
        assertThat(queries.forCustomer(test.police, JUNE)).isEmpty();
    }

    @Test
    void of_two_the_one_that_began_last_counts() {
        test.draw(valid(test.whole("NEW"), LocalDate.of(2026, 5, 1), TO, false));
        test.draw(valid(test.whole("OLD"), FROM, TO, false));

        assertThat(queries.forEquipment(test.camera, JUNE)).map(ContractRow::number).contains("NEW");
        assertThat(queries.forEquipment(test.camera, Instant.parse("2026-04-30T00:00:00Z"))).map(ContractRow::number).contains("OLD");
    }

    @Test
    void a_draft_promises_nothing() {
        test.draw(valid(test.whole("DRAFT"), FROM, TO, true));

        assertThat(queries.forEquipment(test.camera, JUNE)).isEmpty();
    }

    @Test
    void days_are_those_of_the_organisations_zone() {
        test.draw(test.whole("YEAR"));

        assertThat(queries.forCustomer(test.police, Instant.parse("2025-12-31T15:59:59Z"))).isEmpty();
        assertThat(queries.forCustomer(test.police, Instant.parse("2025-12-31T16:00:00Z"))).isPresent();
        assertThat(queries.forCustomer(test.police, Instant.parse("2026-12-31T15:59:59Z"))).isPresent();
        assertThat(queries.forCustomer(test.police, Instant.parse("2026-12-31T16:00:00Z"))).isEmpty();
    }

    @Test
    void it_comes_with_policy_state_of_that_moment_and_sentences() {
        test.draw(test.units("UNIT", test.camera));

        assertThat(queries.forEquipment(test.camera, JUNE)).hasValueSatisfying(contract -> {
            assertThat(contract.policy()).isEqualTo(test.policy);
            assertThat(contract.state()).isEqualTo(ContractState.IN_FORCE);
            assertThat(contract.promise(PromiseKind.ARRIVE)).contains(ContractCase.ARRIVE);
            assertThat(contract.promise(PromiseKind.FIX)).isEmpty();
            assertThat(contract.customerName()).isEqualTo("宁夏公安交警");
        });
    }
}
