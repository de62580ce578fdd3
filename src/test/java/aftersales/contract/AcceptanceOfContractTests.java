package aftersales.contract;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
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

/** A delivery without units of its own is taken over as a whole: then the terms of the contract start. */
@ApplicationTest
class AcceptanceOfContractTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);
    private static final AcceptanceSignature WE = new AcceptanceSignature("李敏", null, null);
    private static final AcceptanceItem CABLE = new AcceptanceItem(null, "光缆", 300);

    @Autowired AcceptanceService acceptances;
    @Autowired AcceptanceSigning signing;
    @Autowired AcceptanceQueries queries;
    @Autowired ContractQueries contracts;
    @Autowired EquipmentQueries units;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor technician;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = test.draw(test.whole("HT-1"));
    }

    @Test
    void its_final_acceptance_starts_the_terms_of_the_contract() {
        AcceptanceId id = delivered(CABLE);
        last(technician, id, 1, DAY, null);

        ContractRow row = contracts.get(SYSTEM, contract).row();
        assertThat(row.acceptedOn()).isEqualTo(DAY);
        ContractVersion version = contracts.versions(SYSTEM, contract, 3, 1).get(0);
        assertThat(version.number()).isEqualTo(row.currentVersion()).isEqualTo(2);
        assertThat(version.cause()).isEqualTo(VersionCause.ACCEPTED);
        assertThat(queries.get(technician, contract, id).startsNothing(row.acceptedOn())).isFalse();
    }

    @Test
    void a_correction_sets_it_anew_unless_it_was_set_otherwise() {
        AcceptanceId id = delivered(CABLE);
        last(technician, id, 1, DAY, null);
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        last(manager, id, 2, DAY.minusDays(1), 2);
        assertThat(contracts.get(SYSTEM, contract).row().acceptedOn()).isEqualTo(DAY.minusDays(1));

        AcceptanceId second = delivered(CABLE);
        last(technician, second, 1, DAY, null);
        assertThat(contracts.get(SYSTEM, contract).row().acceptedOn()).isEqualTo(DAY.minusDays(1));
        assertThat(queries.get(technician, contract, second).startsNothing(DAY.minusDays(1))).isTrue();
    }

    @Test
    void it_starts_nothing_where_another_delivery_of_the_contract_has_units_that_start_one_by_one() {
        acceptances.plan(technician, contract, delivery(new AcceptanceItem(units.get(SYSTEM, test.camera).model(), null, 1)));
        AcceptanceId id = delivered(CABLE);
        last(technician, id, 1, DAY, null);

        assertThat(contracts.get(SYSTEM, contract).row().acceptedOn()).isNull();
        assertThat(queries.get(technician, contract, id).startsNothing(null)).isTrue();
    }

    private AcceptanceId delivered(AcceptanceItem item) {
        AcceptanceId id = acceptances.plan(technician, contract, delivery(item));
        signing.signInitial(technician, contract, id, 0, new SignAcceptance(DAY.minusDays(2), null, WE, WE, null, null,
                List.of(new AcceptanceGoods(1, item.promised(), item.promised(), true, true, null)), List.of()));
        return id;
    }

    private SaveAcceptance delivery(AcceptanceItem item) {
        return new SaveAcceptance("北段", test.yinchuan, null, List.of(item));
    }

    private void last(Actor actor, AcceptanceId id, long version, LocalDate day, @Nullable Integer corrects) {
        signing.signFinal(actor, contract, id, version, new SignAcceptance(day, null, WE, WE, corrects, "笔误", List.of(), List.of()));
    }
}
