package aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.organization.CalendarService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SlaPolicyServiceTests {

    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries queries;
    @Autowired CalendarService calendars;
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
    void a_policy_is_kept_as_it_was_said() {
        SavePolicy said = SlaCase.highway(company.headquarters(), "HW", desk);
        PolicyRow kept = queries.get(manager, policies.create(manager, said));
        assertThat(kept.code()).isEqualTo("HW");
        assertThat(kept.targets()).hasSize(3).first().satisfies(respond -> {
            assertThat(respond.allowance().amount()).isEqualTo(900);
            assertThat(respond.calendarName()).isEqualTo("Desk");
            assertThat(respond.promiseZh()).isEqualTo("立即响应");
        });
        assertThat(kept.targets().get(2).pausable()).containsExactlyInAnyOrder(PauseReason.choices().toArray(PauseReason[]::new));
        assertThat(queries.find(manager, "hw")).contains(kept);
        assertThat(audited("created")).isEqualTo(1);
    }

    @Test
    void a_change_takes_the_right_version_and_no_other() {
        PolicyId id = policies.create(manager, SlaCase.highway(company.headquarters(), "HW", desk));
        SavePolicy less = new SavePolicy(company.headquarters(), "HW2", "Less",
                List.of(target(TargetKind.FIX, 3600, null, EventKind.REPORTED)), false);
        policies.change(manager, id, 0, less);
        PolicyRow kept = queries.get(manager, id);
        assertThat(kept.targets()).extracting(TargetRow::kind).containsExactly(TargetKind.FIX);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(queries.choices(manager)).isEmpty();
        assertThatThrownBy(() -> policies.change(manager, id, 0, less)).isInstanceOf(Conflict.class);
        assertThat(audited("changed")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} of {1} s from {2}: {4} at {3}")
    @CsvSource({
            "RESPOND, 59, REPORTED, targets[0].amount, sla.policy.target.seconds",
            "RESPOND, 315360001, REPORTED, targets[0].amount, sla.policy.target.seconds",
            "RESPOND, 900, VISIT_REQUESTED, targets[0].start, sla.policy.target.start",
            "FIX, 900, ARRIVED, targets[0].start, sla.policy.target.start"})
    void a_target_that_makes_no_sense_is_refused(TargetKind kind, long seconds, EventKind start, String field, String code) {
        refused(List.of(target(kind, seconds, null, start)), field, code);
    }

    @Test
    void a_policy_without_target_or_with_two_alike_is_refused() {
        refused(List.of(), "targets", "sla.policy.targets.none");
        SaveTarget fix = target(TargetKind.FIX, 3600, null, EventKind.REPORTED);
        refused(List.of(fix, fix), "targets[1].conditions", "sla.policy.target.twice");
        refused(List.of(target(TargetKind.FIX, 3600, new CalendarId(999_999), EventKind.REPORTED)),
                "targets[0].calendar", "sla.policy.calendar.unknown");
    }

    @Test
    void a_code_is_given_once_in_the_whole_company() {
        policies.create(manager, SlaCase.highway(company.headquarters(), "HW", desk));
        assertThatThrownBy(() -> policies.create(manager, SlaCase.highway(company.yinchuan(), "hw", desk)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("sla.policy.code.taken"));
    }

    @Test
    void only_managers_and_administrators_write_and_only_within_reach() {
        SavePolicy ours = SlaCase.highway(company.headquarters(), "HW", desk);
        for (Role role : Set.of(Role.AGENT, Role.DISPATCHER, Role.TECHNICIAN)) {
            Actor other = company.actor(company.headquarters(), role);
            assertThatThrownBy(() -> policies.create(other, ours)).isInstanceOf(Refusal.class);
        }
        Actor station = company.actor(company.yinchuan(), Role.MANAGER);
        assertThatThrownBy(() -> policies.create(station, ours)).as("above him").isInstanceOf(NotFound.class);
        PolicyId id = policies.create(manager, ours);
        assertThat(queries.get(station, id).code()).as("he reads what he must keep").isEqualTo("HW");
        assertThatThrownBy(() -> policies.change(station, id, 0, ours)).isInstanceOf(NotFound.class);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThatThrownBy(() -> queries.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(queries.choices(stranger)).isEmpty();
        assertThat(queries.find(stranger, "HW")).isEmpty();
        assertThatThrownBy(() -> policies.change(stranger, id, 0, ours)).isInstanceOf(NotFound.class);
    }

    private void refused(List<SaveTarget> targets, String field, String code) {
        assertThatThrownBy(() -> policies.create(manager, new SavePolicy(company.headquarters(), "P", "P", targets, true)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from access_audit where subject_type = 'policy' and action = ?").param(action)
                .query(Long.class).single();
    }

    private static SaveTarget target(TargetKind kind, long seconds, CalendarId calendar, EventKind start) {
        return new SaveTarget(kind, seconds, calendar, start, Set.of(), "", "", "");
    }
}
