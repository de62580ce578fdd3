package aftersales.contract;

import static aftersales.contract.ContractCase.valid;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.EventKind;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contract that comes after one. */
@ApplicationTest
class ContractRenewalTests {

    @Autowired ContractRenewal renewal;
    @Autowired ContractService contracts;
    @Autowired ContractQueries queries;
    @Autowired SlaPolicyService policies;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void it_says_all_the_old_one_says_from_the_day_after_for_as_long() {
        ContractDocument owed = ContractSamples.owed("整机");
        ContractId old = test.draw(ContractCase.cover(test.whole("HT-2026-031"), Set.of(test.yinchuan), Set.of(test.radar)).owing(owed).reminding(90));

        ContractId id = renewal.renew(manager, old, null, false);

        ContractDetail before = queries.get(manager, old);
        ContractDetail next = queries.get(manager, id);
        assertThat(next.row().number()).isEqualTo("HT-2027-031");
        assertThat(next.row().validFrom()).isEqualTo("2027-01-01");
        assertThat(next.row().validTo()).isEqualTo("2027-12-31");
        assertThat(next.row()).usingRecursiveComparison().ignoringFields("id", "number", "validFrom", "validTo", "state", "renewed", "version")
                .isEqualTo(before.row());
        assertThat(next.sites()).isEqualTo(before.sites());
        assertThat(next.equipment()).isEqualTo(before.equipment());
        assertThat(queries.owed(id, 1).document()).isEqualTo(owed);
        assertThat(before.successor()).isEqualTo(new ContractDetail.Link(id, "HT-2027-031"));
        assertThat(next.predecessor()).isEqualTo(new ContractDetail.Link(old, "HT-2026-031"));
        assertThat(before.row().state()).as("holds to its end").isEqualTo(ContractState.IN_FORCE);
        assertThat(before.row().renewable()).isFalse();
        assertThat(jdbc.sql("select subject_key || ' ' || action from access_audit where subject_type = 'contract' order by sequence")
                .query(String.class).list()).containsExactly(old + " drawn up", id + " drawn up", old + " renewed");
    }

    @Test
    void what_a_place_elsewhere_has_goes_on_too() {
        ContractId old = test.draw(ContractCase.kept(test.sites("HT-1", test.yinchuan, test.zhongwei), company.yinchuan()));

        ContractId id = renewal.renew(company.actor(company.yinchuan(), Role.MANAGER), old, "HT-2", false);

        assertThat(queries.get(SYSTEM, id).sites()).hasSize(2);
    }

    @Test
    void reports_fall_under_the_old_one_to_its_last_day_and_then_under_the_new_one() {
        ContractId old = test.draw(test.whole("HT-1"));
        ContractId id = renewal.renew(manager, old, "HT-2", false);

        assertThat(queries.forEquipment(test.camera, Instant.parse("2026-12-31T15:59:59Z"))).map(ContractRow::id).contains(old);
        assertThat(queries.forEquipment(test.camera, Instant.parse("2026-12-31T16:00:00Z"))).map(ContractRow::id).contains(id);
    }

    @Test
    void a_draft_promises_nothing_yet_and_the_old_one_goes_on_expiring() {
        ContractId old = test.draw(test.whole("HT-1"));
        ContractId id = renewal.renew(manager, old, null, true);

        assertThat(queries.get(SYSTEM, id).row().state()).isEqualTo(ContractState.DRAFT);
        assertThat(queries.get(SYSTEM, old).row().state()).isEqualTo(ContractState.EXPIRING);
        assertThat(queries.get(SYSTEM, old).row().renewable()).isFalse();
    }

    @Test
    void a_policy_that_is_not_in_use_any_more_is_not_renewed_unseen() {
        ContractId old = test.draw(test.whole("HT-1"));
        PolicyId other = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "HW-2", "Highway, new", List.of(
                new SaveTarget(TargetKind.ARRIVE, 6 * 3600, null, EventKind.VISIT_REQUESTED, Set.of(), "", "6小时内到达现场", "A4")), true));
        jdbc.sql("update sla_policy set enabled = false where id = ?").param(queries.get(manager, old).row().policy().value()).update();

        refused("contract.policy.disabled", () -> renewal.renew(manager, old, null, false));
        ContractId id = renewal.renew(manager, old, null, other, false);

        assertThat(queries.get(manager, id).row().policy()).isEqualTo(other);
        assertThat(queries.get(manager, id).row().number()).isEqualTo("HT-1-R1");
    }

    @Test
    void asked_twice_or_at_once_it_is_renewed_once() {
        ContractId old = test.draw(test.whole("HT-1"));

        List<ContractId> drawn = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(() -> renewal.renew(manager, old, "HT-2", false)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(Set.copyOf(drawn)).hasSize(1);
        assertThat(queries.ofCustomer(SYSTEM, test.police)).hasSize(2);
        assertThat(renewal.renew(manager, old, null, false)).isEqualTo(drawn.get(0));
        refused("contract.renewal.done", () -> renewal.renew(manager, old, "HT-3", false));
    }

    @Test
    void the_number_that_is_proposed_is_free() {
        ContractId old = test.draw(test.whole("HT-2026"));
        test.draw(test.whole("ht-2027"));
        test.draw(test.whole("HT-2026-R1"));

        assertThat(renewal.propose(manager, old).number()).isEqualTo("HT-2026-R2");
        assertThat(renewal.propose(manager, renewal.renew(manager, old, "维保-R7", false)).number()).isEqualTo("维保-R1");
        refused("contract.number.taken", () -> renewal.renew(manager, test.draw(test.whole("HT-8")), "HT-2026", false));
    }

    @Test
    void a_month_stays_a_month() {
        ContractId old = test.draw(valid(test.whole("HT-1"), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31), false));

        assertThat(renewal.propose(manager, old).validTo()).isEqualTo("2027-02-28");
    }

    @Test
    void what_has_no_end_or_is_no_contract_yet_is_not_renewed_nor_by_who_does_not_keep_it() {
        ContractId old = test.draw(test.sites("HT-1", test.yinchuan));
        refused("contract.renewal.endless", () -> renewal.renew(manager, test.draw(valid(test.whole("HT-2"), ContractCase.FROM, null, false)), null, false));
        refused("contract.renewal.draft", () -> renewal.renew(manager, test.draw(valid(test.whole("HT-3"), ContractCase.FROM, ContractCase.TO, true)), null, false));
        refused("contract.keeper.other", () -> renewal.renew(company.actor(company.yinchuan(), Role.MANAGER), old, null, false));
        refused("access.refused", () -> renewal.renew(company.actor(company.headquarters(), Role.DISPATCHER), old, null, false));
        assertThatThrownBy(() -> renewal.renew(company.actor(company.stranger(), Role.MANAGER), old, null, false)).isInstanceOf(NotFound.class);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
