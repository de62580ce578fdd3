package aftersales.contract;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.Condition;
import aftersales.sla.ContractTerms;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.OwnTerms;
import aftersales.sla.PauseReason;
import aftersales.sla.PolicyDifference;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class OwnTermsTests {

    @Autowired OwnTerms terms;
    @Autowired ContractTerms kept;
    @Autowired ContractQueries contracts;
    @Autowired ContractService service;
    @Autowired SlaPolicyQueries policies;
    @Autowired SlaPolicyService policyService;
    @Autowired Company company;
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
    void what_is_prepared_refines_the_policy_of_the_contract_under_a_code_that_is_free() {
        ContractId id = test.draw(test.whole("HT/2026 031"));
        SavePolicy draft = terms.draft(manager, kept.contract(manager, id));

        assertThat(draft.code()).isEqualTo("HT-2026-031");
        assertThat(draft.name()).isEqualTo("宁夏公安交警 宁夏高速公路监控系统售后服务");
        assertThat(draft.refines()).isEqualTo(test.policy);
        assertThat(draft.organization()).isEqualTo(company.headquarters());
        assertThat(draft.targets()).isEmpty();

        policyService.create(SYSTEM, fast("ht-2026-031", company.headquarters(), test.policy));
        assertThat(terms.draft(manager, kept.contract(manager, id)).code()).isEqualTo("HT-2026-031-2");
    }

    @Test
    void a_contract_of_headquarters_under_a_policy_of_a_station_gets_terms_of_that_station() {
        PolicyId local = policyService.create(SYSTEM, fast("LOCAL", company.yinchuan(), null));
        SaveContract whole = test.whole("HT-1");
        ContractId id = test.draw(new SaveContract(whole.organization(), "HT-1", "Title", whole.customer(), local, whole.validFrom(), null, false,
                null, null, true, Set.of(), Set.of(), List.of()));

        SavePolicy draft = terms.draft(manager, kept.contract(manager, id));
        assertThat(draft.organization()).isEqualTo(company.yinchuan());
        terms.agree(manager, id, 0, fast(draft.code(), draft.organization(), local), false);
        assertThat(contracts.get(manager, id).ownTerms()).isTrue();
    }

    @Test
    void what_was_agreed_holds_at_once_and_both_are_in_the_books() {
        ContractId id = test.draw(test.whole("HT-1"));
        PolicyId own = agree(id);

        ContractDetail contract = contracts.get(manager, id);
        assertThat(contract.row().policy()).isEqualTo(own);
        assertThat(contract.row().version()).isEqualTo(1);
        assertThat(contract.ownTerms()).isTrue();
        assertThat(audited()).containsExactly("drawn up", "created", "terms agreed");

        service.change(manager, id, 1, test.whole("HT-1"));
        assertThat(contracts.get(manager, id).ownTerms()).as("back under the policy of all").isFalse();
        service.change(manager, id, 2, under(own));
        assertThat(contracts.get(manager, id).ownTerms()).isTrue();
        ContractId other = test.draw(under(own, "HT-2"));
        assertThat(contracts.get(manager, other).ownTerms()).as("they were agreed for another").isFalse();
    }

    @Test
    void the_second_of_two_editors_makes_no_policy() {
        ContractId id = test.draw(test.whole("HT-1"));
        service.change(manager, id, 0, test.whole("HT-2"));

        assertThatThrownBy(() -> terms.agree(manager, id, 0, fast("OWN", company.headquarters(), test.policy), false))
                .isInstanceOf(Conflict.class);
        assertThat(policies.find(SYSTEM, "OWN")).isEmpty();
        assertThat(contracts.get(manager, id).row().policy()).isEqualTo(test.policy);
    }

    @Test
    void who_may_not_change_the_contract_hears_of_none() {
        ContractId id = test.draw(test.whole("HT-1"));
        SavePolicy own = fast("OWN", company.yinchuan(), test.policy);

        for (Actor actor : List.of(company.actor(company.yinchuan(), Role.MANAGER), company.agent(company.headquarters()),
                company.actor(company.stranger(), Role.MANAGER))) {
            assertThatThrownBy(() -> kept.contract(actor, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> kept.contract(actor, company.headquarters(), "HT-1")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> terms.agree(actor, id, 0, own, false)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> kept.contract(manager, new ContractId(999_999))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> kept.contract(manager, company.yinchuan(), "HT-1")).as("kept by another").isInstanceOf(NotFound.class);
        assertThat(kept.contract(manager, company.headquarters(), "ht-1").id()).isEqualTo(id);
        assertThat(policies.find(SYSTEM, "OWN")).isEmpty();
    }

    @Test
    void terms_belong_where_those_who_keep_the_contract_see_them() {
        ContractId id = test.draw(ContractCase.kept(test.sites("HT-1", test.yinchuan), company.yinchuan()));

        assertThatThrownBy(() -> terms.agree(manager, id, 0, fast("OWN", company.zhongwei(), test.policy), false))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("organization"));
        assertThat(policies.find(SYSTEM, "OWN")).isEmpty();
    }

    @Test
    void terms_refine_the_policy_that_the_contract_is_under() {
        ContractId id = test.draw(test.whole("HT-1"));
        PolicyId other = policyService.create(SYSTEM, fast("OTHER", company.headquarters(), null));

        for (PolicyId refined : new PolicyId[] {other, null}) {
            assertThatThrownBy(() -> terms.agree(manager, id, 0, fast("OWN", company.headquarters(), refined), false))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("refines"));
        }
    }

    @Test
    void what_differs_is_told_kind_by_kind() {
        ContractId id = test.draw(test.whole("HT-1"));
        var repeated = new SaveTarget(TargetKind.ARRIVE, 8 * 3600, null, EventKind.VISIT_REQUESTED, Set.of(), "other words", "", "");
        var inTown = new SaveTarget(TargetKind.ARRIVE, 4 * 3600, null, EventKind.VISIT_REQUESTED, Set.of(), "", "", "")
                .when(Condition.of(Fact.REGION_CLASS, "CITY"));

        assertThat(differences(own("SAME", repeated))).isEmpty();
        assertThat(differences(own("MORE", fix(6)))).singleElement().satisfies(more -> {
            assertThat(more.kind()).isEqualTo(TargetKind.FIX);
            assertThat(more.before()).isEmpty();
            assertThat(more.otherwise()).isFalse();
        });
        assertThat(differences(own("TOWN", inTown))).singleElement().satisfies(town -> {
            assertThat(hours(town.before())).containsExactly(8L);
            assertThat(hours(town.own())).containsExactly(4L);
            assertThat(town.otherwise()).as("8 hours still hold elsewhere").isTrue();
        });
        assertThat(differences(own("PAUSED", new SaveTarget(TargetKind.ARRIVE, 8 * 3600, null, EventKind.VISIT_REQUESTED,
                Set.of(PauseReason.AGREED_DATE), "", "", "")))).singleElement().satisfies(paused -> {
            assertThat(paused.isInCourse()).isTrue();
            assertThat(paused.otherwise()).isFalse();
        });
        PolicyId agreed = terms.agree(manager, id, 0, own("BOTH", fix(6), fix(4).when(Condition.of(Fact.REGION_CLASS, "CITY"))), false);
        assertThat(policies.differences(manager, policies.get(manager, agreed))).extracting(PolicyDifference::kind, both -> hours(both.own()))
                .containsExactly(tuple(TargetKind.FIX, List.of(4L, 6L)));
        assertThat(policies.differences(manager, policies.get(manager, test.policy))).as("refines none").isEmpty();
    }

    private PolicyId agree(ContractId id) {
        return terms.agree(manager, id, contracts.get(manager, id).row().version(), fast("OWN", company.headquarters(), test.policy), false);
    }

    private List<PolicyDifference> differences(SavePolicy policy) {
        return policies.differences(manager, policies.get(manager, policyService.create(manager, policy)));
    }

    private SavePolicy own(String code, SaveTarget... targets) {
        return new SavePolicy(company.headquarters(), code, "Own", test.policy, null, List.of(targets), List.of(), false, true);
    }

    private SavePolicy fast(String code, OrganizationId organization, @Nullable PolicyId refines) {
        return new SavePolicy(organization, code, "Fast", refines, null, List.of(fix(6)), List.of(), false, true);
    }

    private static SaveTarget fix(int hours) {
        return new SaveTarget(TargetKind.FIX, hours * 3600L, null, EventKind.REPORTED, Set.of(), "", "", "");
    }

    private static List<Long> hours(List<TargetRow> targets) {
        return targets.stream().map(target -> target.allowance().amount() / 3600).toList();
    }

    private SaveContract under(PolicyId policy) {
        return under(policy, "HT-1");
    }

    private SaveContract under(PolicyId policy, String number) {
        SaveContract whole = test.whole(number);
        return new SaveContract(whole.organization(), number, whole.title(), whole.customer(), policy, whole.validFrom(), whole.validTo(),
                false, null, null, true, Set.of(), Set.of(), List.of());
    }

    private List<String> audited() {
        return jdbc.sql("select action from access_audit where subject_type = 'contract' or subject_key = 'OWN' order by organization_id, sequence")
                .query(String.class).list();
    }
}
