package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.access.AccountService;
import aftersales.access.SaveAccount;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.organization.CalendarService;
import aftersales.sla.Rung.Basis;
import aftersales.sla.Rung.Recipient;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PolicyRulesTests {

    private static final Condition CITY = Condition.of(Fact.REGION_CLASS, "CITY");
    private static final Condition PROVINCE = Condition.of(Fact.REGION_CLASS, "PROVINCE");
    private static final Condition EITHER = Condition.of(Fact.REGION_CLASS, "CITY", "PROVINCE");
    private static final Condition IN = Condition.of(Fact.HOURS, "IN");
    private static final Condition OUT = Condition.of(Fact.HOURS, "OUT");

    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries queries;
    @Autowired CalendarService calendars;
    @Autowired AccountService accounts;
    @Autowired JdbcClient jdbc;
    @Autowired Company company;

    private Actor manager;
    private CalendarId desk;

    @BeforeEach
    void company() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
        desk = SlaCase.desk(calendars, company.headquarters());
    }

    @Test
    void everything_said_of_a_policy_is_kept() {
        PolicyId base = policies.create(manager, policy(company.headquarters(), "BASE", null, fix()));
        AccountId chief = manager.account();
        SaveTarget arrive = new SaveTarget(TargetKind.ARRIVE, new Allowance(Measure.BY_WORKING_DAY, 2), desk, EventKind.REPORTED, Set.of(),
                Set.of(PauseReason.WAITING_PARTS, PauseReason.AGREED_DATE), Set.of(PauseReason.WAITING_PARTS), Reopening.CONTINUE,
                List.of(PROVINCE, Condition.of(Fact.EQUIPMENT_CATEGORY, "打印机", "复印机")), 90, "en", "zh", "B4");
        List<Rung> ladder = List.of(Rung.at(80, Recipient.TECHNICIAN),
                new Rung(Basis.AFTER, 7200, Set.of(Recipient.MANAGER_ABOVE), List.of(chief)));
        SavePolicy said = new SavePolicy(company.yinchuan(), "YC", "Yinchuan", base, desk, List.of(arrive), ladder, true, true);
        PolicyRow kept = queries.get(manager, policies.create(manager, said));
        assertThat(kept.saved()).isEqualTo(said);
        assertThat(kept.refines()).isEqualTo(new PolicyRow.Refined(base, "BASE", "Policy BASE"));
        assertThat(kept.hoursName()).isEqualTo("Desk");
        assertThat(queries.refining(manager, base)).extracting(PolicyRow::code).containsExactly("YC");
    }

    @Test
    void the_nearest_standard_policy_holds_where_no_contract_says_otherwise() {
        PolicyId company = policies.create(manager, standard(this.company.headquarters(), "ALL", true));
        assertThat(queries.standardFor(this.company.yinchuan())).contains(company);
        PolicyId own = policies.create(manager, standard(this.company.yinchuan(), "OWN", true));
        assertThat(queries.standardFor(this.company.yinchuan())).contains(own);
        assertThat(queries.standardFor(this.company.zhongwei())).contains(company);
        assertThat(queries.standardFor(this.company.stranger())).isEmpty();
        refused("standard", "sla.policy.standard.taken", standard(this.company.headquarters(), "TWO", true));
        refused("standard", "sla.policy.standard.retired", standard(this.company.zhongwei(), "OLD", false));
    }

    @Test
    void policies_never_refine_each_other_in_a_circle() {
        OrganizationId hq = company.headquarters();
        PolicyId a = policies.create(manager, policy(hq, "A", null, fix()));
        PolicyId b = policies.create(manager, policy(hq, "B", a, fix()));
        PolicyId c = policies.create(manager, policy(hq, "C", b, fix()));
        refusedChange("refines", "sla.policy.refines.circle", a, policy(hq, "A", a, fix()));
        refusedChange("refines", "sla.policy.refines.circle", a, policy(hq, "A", b, fix()));
        refusedChange("refines", "sla.policy.refines.circle", a, policy(hq, "A", c, fix()));
    }

    @Test
    void a_policy_refines_only_what_flows_down_to_it() {
        PolicyId station = policies.create(manager, policy(company.yinchuan(), "YC", null, fix()));
        PolicyId foreign = policies.create(Company.SYSTEM, policy(company.stranger(), "XX", null, fix()));
        PolicyId all = policies.create(manager, policy(company.headquarters(), "HQ", null, fix()));
        for (PolicyId other : List.of(station, foreign, new PolicyId(999_999))) {
            refused("refines", "sla.policy.refines.unknown", policy(company.zhongwei(), "ZW", other, fix()));
        }
        policies.create(manager, policy(company.zhongwei(), "ZW", all, fix()));
        refusedChange("organization", "sla.policy.organization.refined", all, policy(company.yinchuan(), "HQ", null, fix()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"TIME, 59, true, amount, sla.policy.target.seconds", "WORKING_DAYS, 0, true, amount, sla.policy.target.days",
            "BY_WORKING_DAY, 3651, true, amount, sla.policy.target.days", "CALENDAR_DAYS, 3651, true, amount, sla.policy.target.days",
            "WORKING_DAYS, 3, false, calendar, sla.policy.calendar.needed", "BY_WORKING_DAY, 2, false, calendar, sla.policy.calendar.needed"})
    void an_amount_out_of_range_is_refused(Measure measure, long amount, boolean calendar, String field, String code) {
        refused("targets[0]." + field, code, policy(company.headquarters(), "P", null, new SaveTarget(TargetKind.FIX, 3600,
                calendar ? desk : null, EventKind.REPORTED, Set.of(), "", "", "").within(new Allowance(measure, amount))));
    }

    @Test
    void what_a_kind_does_not_know_is_refused() {
        refused("targets[0].stops", "sla.policy.target.stops", with(Set.of(EventKind.SHIPPED), Set.of(), null));
        refused("targets[0].approval", "sla.policy.target.approval", with(Set.of(), Set.of(PauseReason.WAITING_PARTS), null));
        refused("targets[0].share", "sla.policy.target.share", with(Set.of(), Set.of(), 100));
        refused("targets[0].share", "sla.policy.target.share", with(Set.of(), Set.of(), 0));
    }

    @Test
    void conditions_that_no_case_fits_are_refused() {
        refused("targets[0].conditions[0]", "sla.policy.condition.word", targets(fix(Condition.of(Fact.PRIORITY, "HUGE"))));
        refused("targets[0].conditions[0]", "sla.policy.condition.word", targets(fix(Condition.of(Fact.EQUIPMENT_CATEGORY, " "))));
        refused("targets[0].conditions[0]", "sla.policy.condition.empty", targets(fix(Condition.of(Fact.PRIORITY))));
        refused("targets[1].conditions[1]", "sla.policy.condition.contradiction", targets(fix(), fix(CITY, PROVINCE)));
        refused("targets[0].conditions[0]", "sla.policy.hours.needed", targets(fix(IN)));
    }

    @Test
    void a_target_that_never_wins_is_refused() {
        refused("targets[1].conditions", "sla.policy.target.twice", targets(fix(CITY, IN), fix(IN, CITY)));
        refused("targets[1].conditions", "sla.policy.target.never", targets(fix(EITHER), fix(CITY)));
        refused("targets[2].conditions", "sla.policy.target.never", targets(fix(CITY), fix(PROVINCE), fix(EITHER)));
        refused("targets[0].conditions", "sla.policy.target.never", targets(fix(), fix(IN), fix(OUT)));
        refused("targets[0].conditions", "sla.policy.target.never", targets(fix(EITHER), fix(EITHER, IN), fix(EITHER, OUT)));
        policies.create(manager, targets(fix(CITY), fix(EITHER), fix(PROVINCE, IN), fix()));
    }

    @Test
    void hours_that_refining_policies_rest_on_stay() {
        OrganizationId hq = company.headquarters();
        PolicyId base = policies.create(manager, new SavePolicy(hq, "BASE", "Base", null, desk, List.of(fix()), List.of(), false, true));
        PolicyId between = policies.create(manager, policy(hq, "MID", base, fix()));
        policies.create(manager, policy(company.yinchuan(), "NEAR", between, fix(IN), fix()));
        refusedChange("hours", "sla.policy.hours.kept", base, policy(hq, "BASE", null, fix()));
        refusedChange("hours", "sla.policy.hours.kept", between, policy(hq, "MID", null, fix()));
    }

    @Test
    void a_ladder_has_each_moment_once_and_people_who_can_be_told() {
        refused("ladder[0].amount", "sla.policy.rung.percent", ladder(Rung.at(101)));
        refused("ladder[1].amount", "sla.policy.rung.twice", ladder(Rung.at(80), Rung.at(80, Recipient.MANAGER)));
        refused("ladder[0].amount", "sla.policy.rung.time", ladder(new Rung(Basis.BEFORE, 0, Set.of(), List.of())));
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        refused("ladder[0].named", "sla.policy.rung.unknown", ladder(naming(stranger.account())));
        AccountId left = accounts.create(Company.SYSTEM, new SaveAccount(company.yinchuan(), "left", "Left", null, null, false,
                Set.of(Role.AGENT)));
        refused("ladder[0].named", "sla.policy.rung.disabled", ladder(naming(left)));
    }

    @Test
    void who_edits_below_keeps_whom_somebody_above_named() {
        SavePolicy named = new SavePolicy(company.yinchuan(), "YC", "Yinchuan", null, null, List.of(fix()),
                List.of(naming(manager.account())), false, true);
        PolicyId id = policies.create(manager, named);
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);
        policies.change(below, id, 0, named);
        assertThat(queries.get(below, id).ladder()).isEqualTo(named.ladder());
    }

    @Test
    void a_change_is_written_down_with_what_differs() {
        PolicyId id = policies.create(manager, policy(company.headquarters(), "A", null, fix()));
        policies.change(manager, id, 0, new SavePolicy(company.headquarters(), "A", "Policy A", null, desk, List.of(fix(IN), fix()), List.of(),
                true, true));
        String details = jdbc.sql("select details from access_audit where subject_type = 'policy' and action = 'changed'")
                .query(String.class).single();
        assertThat(details).contains("hours", "Desk", "standard", "where [HOURS is IN]").doesNotContain("ladder", "refines");
    }

    private static Rung naming(@Nullable AccountId account) {
        return new Rung(Basis.PERCENT, 90, Set.of(), List.of(account));
    }

    private SavePolicy ladder(Rung... rungs) {
        return new SavePolicy(company.headquarters(), "P", "P", null, null, List.of(fix()), Arrays.asList(rungs), false, true);
    }

    private SavePolicy standard(OrganizationId organization, String code, boolean enabled) {
        return new SavePolicy(organization, code, code, null, null, List.of(fix()), List.of(), true, enabled);
    }

    private SavePolicy targets(SaveTarget... targets) {
        boolean needsHours = Arrays.stream(targets).anyMatch(target -> target.conditions().contains(IN)) && targets.length > 1;
        return new SavePolicy(company.headquarters(), "P", "P", null, needsHours ? desk : null, List.of(targets), List.of(), false, true);
    }

    private SavePolicy with(Set<EventKind> stops, Set<PauseReason> approval, @Nullable Integer share) {
        return targets(new SaveTarget(TargetKind.FIX, Allowance.ofSeconds(3600), null, EventKind.REPORTED, stops, Set.of(), approval,
                Reopening.RESTART, List.of(), share, "", "", ""));
    }

    private static SavePolicy policy(OrganizationId organization, String code, @Nullable PolicyId refines, SaveTarget... targets) {
        return new SavePolicy(organization, code, "Policy " + code, refines, null, List.of(targets), List.of(), false, true);
    }

    private static SaveTarget fix(Condition... conditions) {
        return new SaveTarget(TargetKind.FIX, 3600, null, EventKind.REPORTED, Set.of(), "", "", "").when(conditions);
    }

    private void refused(String field, String code, SavePolicy policy) {
        assertRefused(field, code, () -> policies.create(manager, policy));
    }

    private void refusedChange(String field, String code, PolicyId id, SavePolicy policy) {
        assertRefused(field, code, () -> policies.change(manager, id, 0, policy));
    }

    private static void assertRefused(String field, String code, Runnable attempt) {
        assertThatThrownBy(attempt::run).asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
