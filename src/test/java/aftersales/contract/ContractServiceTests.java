package aftersales.contract;

import static aftersales.contract.ContractCase.FROM;
import static aftersales.contract.ContractCase.TO;
import static aftersales.contract.ContractCase.cover;
import static aftersales.contract.ContractCase.kept;
import static aftersales.contract.ContractCase.valid;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.identity.SiteId;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ContractServiceTests {

    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void what_was_drawn_up_is_read_back_whole() {
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        ContractId id = contracts.draw(manager, cover(test.whole(" HT-2026-031 "), Set.of(test.yinchuan), Set.of(test.radar)));

        ContractDetail contract = queries.get(manager, id);

        assertThat(contract.row().number()).isEqualTo("HT-2026-031");
        assertThat(contract.row().state()).isEqualTo(ContractState.IN_FORCE);
        assertThat(contract.row().promises()).containsExactly(ContractCase.ARRIVE);
        assertThat(contract.sites()).extracting(ContractDetail.CoveredSite::id).containsExactly(test.yinchuan);
        assertThat(contract.equipment()).extracting(ContractDetail.CoveredUnit::id).containsExactly(test.radar);
        assertThat(audited()).containsExactly("drawn up");
    }

    @Test
    void a_change_replaces_cover_and_sentences_and_is_audited() {
        ContractId id = contracts.draw(manager, test.units("HT-1", test.camera, test.radar));
        var other = new Promise(PromiseKind.FIX, null, "24小时内修复", null);
        SaveContract whole = test.whole("HT-1");

        contracts.change(manager, id, 0, new SaveContract(whole.organization(), "HT-2", "Title", whole.customer(), whole.policy(), FROM, null,
                false, FROM, "Remarks", false, Set.of(test.zhongwei), Set.of(), List.of(other)));

        ContractDetail contract = queries.get(manager, id);
        assertThat(contract.equipment()).isEmpty();
        assertThat(contract.sites()).extracting(ContractDetail.CoveredSite::id).containsExactly(test.zhongwei);
        assertThat(contract.row().promises()).containsExactly(other);
        assertThat(contract.row().validTo()).isNull();
        assertThat(contract.row().acceptedOn()).isEqualTo(FROM);
        assertThat(contract.remarks()).isEqualTo("Remarks");
        assertThat(audited()).containsExactly("drawn up", "changed");
    }

    @Test
    void the_second_of_two_editors_is_told() {
        ContractId id = contracts.draw(manager, test.whole("HT-1"));
        contracts.change(manager, id, 0, test.whole("HT-2"));

        assertThatThrownBy(() -> contracts.change(manager, id, 0, test.whole("HT-3"))).isInstanceOf(Conflict.class);
        assertThat(queries.get(manager, id).row().number()).isEqualTo("HT-2");
    }

    @Test
    void only_managers_and_administrators_write() {
        ContractId id = contracts.draw(company.actor(company.headquarters(), Role.ADMINISTRATOR), test.whole("HT-1"));
        Actor agent = company.actor(company.headquarters(), Role.AGENT, Role.DISPATCHER, Role.TECHNICIAN);

        refused("access.refused", () -> contracts.draw(agent, test.whole("HT-2")));
        refused("access.refused", () -> contracts.change(agent, id, 0, test.whole("HT-2")));
        assertThat(contracts.mayChange(agent, queries.get(agent, id).row())).isFalse();
        assertThat(contracts.mayChange(manager, queries.get(manager, id).row())).isTrue();
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        contracts.draw(manager, test.whole("HT-1"));

        refused("contract.number.taken", () -> contracts.draw(manager, test.whole("ht-1")));
        refused("contract.valid.reversed", () -> valid(test.whole("HT-2"), TO, FROM, false));
        refused("contract.day.strange", () -> valid(test.whole("HT-2"), LocalDate.of(202, 1, 1), TO, false));
        refused("contract.cover.none", () -> test.units("HT-2"));
        refused("contract.cover.foreign", () -> contracts.draw(manager, test.sites("HT-2", test.millSite)));
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        SaveContract whole = test.whole("HT-2");
        refused("webkit.field.PastOrPresent", () -> contracts.draw(manager, new SaveContract(whole.organization(), "HT-2", "Title",
                whole.customer(), whole.policy(), FROM, TO, false, LocalDate.of(2026, 6, 2), null, true, Set.of(), Set.of(), List.of())));
    }

    @Test
    void a_contract_keeps_its_customer() {
        ContractId id = contracts.draw(manager, test.whole("HT-1"));
        SaveContract whole = test.whole("HT-1");

        refused("contract.customer.fixed", () -> contracts.change(manager, id, 0, new SaveContract(whole.organization(), "HT-1", "Title",
                test.mill, whole.policy(), FROM, TO, false, null, null, true, Set.of(), Set.of(), List.of())));
    }

    @Test
    void whoever_reaches_something_it_covers_reads_it_and_nobody_else() {
        ContractId yinchuan = test.draw(test.sites("SITE", test.yinchuan));
        ContractId radar = test.draw(test.units("UNIT", test.radar));
        ContractId whole = test.draw(test.whole("WHOLE"));
        Actor there = company.actor(company.yinchuan(), Role.AGENT);

        assertThat(queries.get(there, yinchuan).row().number()).isEqualTo("SITE");
        assertThat(queries.get(there, whole).row().number()).isEqualTo("WHOLE");
        assertThatThrownBy(() -> queries.get(there, radar)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.get(there, new ContractId(999_999))).isInstanceOf(NotFound.class);
        assertThat(queries.ofCustomer(there, test.police)).extracting(ContractRow::number).containsExactlyInAnyOrder("SITE", "WHOLE");
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        for (ContractId id : List.of(yinchuan, radar, whole)) {
            assertThatThrownBy(() -> queries.get(stranger, id)).isInstanceOf(NotFound.class);
        }
        assertThat(queries.ofCustomer(stranger, test.police)).isEmpty();
    }

    @Test
    void of_what_it_covers_a_reader_sees_what_he_reaches_and_how_much_more_there_is() {
        ContractId id = test.draw(cover(test.whole("BOTH"), Set.of(test.yinchuan, test.zhongwei), Set.of(test.camera, test.radar)));

        ContractDetail seen = queries.get(company.actor(company.yinchuan(), Role.AGENT), id);

        assertThat(seen.sites()).extracting(ContractDetail.CoveredSite::id).containsExactly(test.yinchuan);
        assertThat(seen.equipment()).extracting(ContractDetail.CoveredUnit::id).containsExactly(test.camera);
        assertThat(seen.elsewhere()).isEqualTo(2);
    }

    @Test
    void a_manager_below_reads_a_contract_of_headquarters_and_cannot_change_it_or_give_it_away() {
        ContractId id = test.draw(test.whole("WHOLE"));
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);

        assertThat(contracts.mayChange(below, queries.get(below, id).row())).isFalse();
        refused("contract.keeper.other", () -> contracts.change(below, id, 0, kept(test.whole("WHOLE"), company.yinchuan())));
        assertThatThrownBy(() -> contracts.draw(below, test.whole("OWN"))).isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_out_of_reach_can_be_covered_and_what_is_covered_there_stays() {
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);

        assertThatThrownBy(() -> contracts.draw(below, kept(test.sites("HT-1", test.zhongwei), company.yinchuan())))
                .isInstanceOf(NotFound.class);
        ContractId id = test.draw(kept(test.sites("HT-2", test.yinchuan, test.zhongwei), company.yinchuan()));
        contracts.change(below, id, 0, kept(test.units("HT-2", test.camera), company.yinchuan()));
        assertThat(queries.get(SYSTEM, id).sites()).as("what he could not see").extracting(ContractDetail.CoveredSite::id)
                .containsExactly(test.zhongwei);
        assertThat(queries.get(SYSTEM, id).row().units()).isEqualTo(1);
        assertThatThrownBy(() -> contracts.change(below, id, 1,
                kept(cover(test.whole("HT-2"), Set.of(new SiteId(999_999)), Set.of()), company.yinchuan()))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_unknown_customer_is_not_found() {
        SaveContract whole = test.whole("HT-1");

        assertThatThrownBy(() -> contracts.draw(manager, new SaveContract(whole.organization(), "HT-1", "Title", new CustomerId(999_999),
                whole.policy(), FROM, TO, false, null, null, true, Set.of(), Set.of(), List.of()))).isInstanceOf(NotFound.class);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<String> audited() {
        return jdbc.sql("select action from access_audit where subject_type = 'contract' order by organization_id, sequence").query(String.class).list();
    }
}
