package aftersales.contract;

import static aftersales.contract.ContractCase.FROM;
import static aftersales.contract.ContractCase.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a contract said from one change to the next, and what contracts owe for a unit. */
@ApplicationTest
class ContractVersionsTests {

    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired Company company;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    private static ContractDocument years(int years) {
        return new ContractDocument(List.of(new WarrantyTerm("whole", null, null, TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.ACCEPTANCE)),
                List.of(new Phase(Span.years(years), Liability.FREE, Liability.FREE, Liability.FREE, null)), null, null, false, false, null, null,
                null, null)), null, null, null, null);
    }

    @Test
    void each_change_makes_a_version_and_the_ones_before_it_stay() {
        ContractId id = contracts.draw(manager, test.whole("HT-1").owing(years(1)));
        contracts.change(manager, id, 0, valid(test.whole("HT-2"), FROM, null, false).owing(years(2)));

        assertThat(all(id)).extracting(ContractVersion::number).containsExactly(2, 1);
        ContractVersion first = all(id).get(1);
        assertThat(first.cause()).isEqualTo(VersionCause.DRAWN);
        assertThat(first.document()).isEqualTo(years(1));
        assertThat(first.validTo()).isEqualTo(ContractCase.TO);
        assertThat(first.promises()).containsExactly(ContractCase.ARRIVE);
        assertThat(first.policyCode()).isEqualTo("HW");
        assertThat(queries.owed(id, 1).document()).isEqualTo(years(1));
        assertThat(queries.owed(id, 2).document()).isEqualTo(years(2));
        assertThat(queries.get(manager, id).row().currentVersion()).isEqualTo(2);
        assertThatThrownBy(() -> queries.owed(id, 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_change_that_says_nothing_of_what_is_owed_leaves_it() {
        ContractId id = contracts.draw(manager, test.whole("HT-1").owing(years(1)));
        contracts.change(manager, id, 0, test.whole("HT-2"));
        contracts.agreeTerms(manager, id, 1, test.policy);

        assertThat(all(id)).extracting(ContractVersion::document).containsExactly(years(1), years(1), years(1));
        assertThat(all(id)).extracting(ContractVersion::cause)
                .containsExactly(VersionCause.TERMS_AGREED, VersionCause.CHANGED, VersionCause.DRAWN);
    }

    @Test
    void number_keeper_and_cover_are_kept_with_each_version() {
        ContractId id = contracts.draw(manager, test.whole("HT-1"));
        contracts.change(manager, id, 0, ContractCase.kept(test.sites("HT-2", test.yinchuan), company.yinchuan()));

        ContractVersion first = queries.versions(manager, id, 3, 10).get(1);
        assertThat(first.contractNumber()).isEqualTo("HT-1");
        assertThat(first.keeper()).isEqualTo(company.headquarters());
        assertThat(first.cover()).isEqualTo(new ContractVersion.Cover(true, Set.of(), Set.of()));
        ContractVersion second = queries.versions(manager, id, 3, 10).get(0);
        assertThat(second.contractNumber()).isEqualTo("HT-2");
        assertThat(second.keeper()).isEqualTo(company.yinchuan());
        assertThat(second.cover()).isEqualTo(new ContractVersion.Cover(false, Set.of(test.yinchuan), Set.of()));
    }

    @Test
    void saving_what_is_there_already_makes_no_version() {
        ContractId id = contracts.draw(manager, test.units("HT-1", test.camera).owing(years(1)));
        contracts.change(manager, id, 0, test.units("HT-1", test.camera));
        contracts.changeOwed(manager, id, 0, years(1));

        assertThat(queries.get(manager, id).row().currentVersion()).isEqualTo(1);
        assertThat(all(id)).hasSize(1);
        contracts.changeOwed(manager, id, 0, years(2));
        assertThat(all(id)).hasSize(2);
    }

    @Test
    void only_so_many_versions_are_read_as_are_asked_for() {
        ContractId id = contracts.draw(manager, test.whole("HT-1"));
        for (int i = 0; i < 4; i++) {
            contracts.changeOwed(manager, id, i, years(i + 1));
        }

        assertThat(queries.versions(manager, id, 5, 2)).extracting(ContractVersion::number).containsExactly(4, 3);
    }

    private List<ContractVersion> all(ContractId id) {
        return queries.versions(manager, id, Integer.MAX_VALUE, 100);
    }

    @Test
    void versions_are_read_by_who_reads_the_contract() {
        ContractId id = contracts.draw(manager, test.units("HT-1", test.radar));

        assertThatThrownBy(() -> queries.versions(company.actor(company.yinchuan(), Role.MANAGER), id, 2, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_unit_is_owed_by_every_contract_that_covers_it_the_most_specific_first_even_ended_ones() {
        contracts.draw(manager, test.whole("WHOLE").owing(years(3)));
        contracts.draw(manager, valid(test.sites("ENDED", test.yinchuan), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), false));
        contracts.draw(manager, test.units("UNIT", test.camera).owing(years(1)));
        contracts.draw(manager, valid(test.units("DRAFT", test.camera), FROM, null, true));
        contracts.draw(manager, test.units("OTHER", test.radar));

        List<OwedContract> owed = queries.owedFor(test.camera);

        assertThat(owed).extracting(OwedContract::number).containsExactly("UNIT", "ENDED", "WHOLE");
        assertThat(owed).extracting(OwedContract::rank).containsExactly(CoverRank.EQUIPMENT, CoverRank.SITE, CoverRank.CUSTOMER);
        assertThat(owed.get(0).document()).isEqualTo(years(1));
        assertThat(owed.get(0).zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(owed.get(0).keeper()).isEqualTo(company.headquarters());
    }

    @Test
    void many_units_are_answered_at_once_and_one_without_a_contract_is_there_too() {
        contracts.draw(manager, test.units("UNIT", test.camera));

        assertThat(queries.owedFor(List.of(test.camera, test.radar)).get(test.camera)).extracting(OwedContract::version).containsExactly(1);
        assertThat(queries.owedFor(List.of(test.camera, test.radar)).get(test.radar)).isEmpty();
    }

    @Test
    void a_contract_that_names_a_unit_and_its_site_counts_once() {
        contracts.draw(manager, ContractCase.cover(test.whole("BOTH"), Set.of(test.yinchuan), Set.of(test.camera)));

        assertThat(queries.owedFor(test.camera)).extracting(OwedContract::rank).containsExactly(CoverRank.EQUIPMENT);
    }
}
