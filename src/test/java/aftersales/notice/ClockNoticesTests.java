package aftersales.notice;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.AccountService;
import aftersales.access.SaveAccount;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.EventKind;
import aftersales.sla.MilestoneDispatch;
import aftersales.sla.OpenSubject;
import aftersales.sla.Rung;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaEvent;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what the clocks say. */
@ApplicationTest
class ClockNoticesTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final SubjectRef TICKET = new SubjectRef("ticket", "R-2611-0001");

    @Autowired Company company;
    @Autowired SlaPolicyService policies;
    @Autowired SlaClocks clocks;
    @Autowired MilestoneDispatch milestones;
    @Autowired AccountService accounts;
    @Autowired TestClock clock;
    @Autowired TestDatabase database;
    @Autowired JdbcClient jdbc;

    private Actor technician;
    private Actor dispatcher;
    private Actor manager;
    private Actor managerAbove;
    private PolicyId policy;

    @BeforeEach
    void found() {
        company.found();
        clock.set(MORNING);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        manager = company.actor(company.yinchuan(), Role.MANAGER);
        managerAbove = company.actor(company.headquarters(), Role.MANAGER);
        company.actor(company.zhongwei(), Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN);
        company.actor(company.stranger(), Role.DISPATCHER, Role.MANAGER, Role.TECHNICIAN);
        policy = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "P", "One hour", List.of(
                new SaveTarget(TargetKind.ARRIVE, 3600, null, EventKind.REPORTED, Set.of(), "on site in 1 h", "1小时到场", "B1")), true));
    }

    @Test
    void half_of_the_time_is_told_to_nobody() {
        open(company.yinchuan(), technician.account());

        fire(30);

        assertThat(told()).isEmpty();
    }

    @Test
    void a_warning_goes_to_the_technician() {
        open(company.yinchuan(), technician.account());

        fire(48);
        fire(48);

        assertThat(told()).containsExactly("CLOCK_WARNING " + technician.name());
    }

    @Test
    void without_a_technician_a_warning_goes_to_the_dispatchers() {
        open(company.yinchuan(), null);

        fire(48);

        assertThat(told()).containsExactly("CLOCK_WARNING " + dispatcher.name());
    }

    @Test
    void a_technician_who_has_left_is_as_none() {
        open(company.yinchuan(), technician.account());
        accounts.change(SYSTEM, Objects.requireNonNull(technician.account()), 0, new SaveAccount(company.yinchuan(), technician.name(),
                technician.name(), null, null, false, Set.of(Role.TECHNICIAN)));

        fire(48);

        assertThat(told()).containsExactly("CLOCK_WARNING " + dispatcher.name());
    }

    @Test
    void where_an_organisation_has_no_dispatcher_those_of_the_one_above_are_told() {
        Actor above = company.actor(company.headquarters(), Role.DISPATCHER);
        jdbc.sql("delete from access_account_role where account_id = ?").param(Objects.requireNonNull(dispatcher.account()).value()).update();
        open(company.yinchuan(), null);

        fire(48);

        assertThat(told()).containsExactly("CLOCK_WARNING " + above.name());
    }

    @Test
    void a_miss_goes_to_technician_dispatchers_and_managers_up_to_one_level_above_once_each() {
        Actor both = company.actor(company.yinchuan(), Role.DISPATCHER, Role.MANAGER);
        open(company.yinchuan(), technician.account());
        fire(48);

        fire(60);
        fire(61);

        assertThat(told()).filteredOn(line -> line.startsWith("CLOCK_MISSED")).containsExactlyInAnyOrder("CLOCK_MISSED " + technician.name(),
                "CLOCK_MISSED " + dispatcher.name(), "CLOCK_MISSED " + manager.name(), "CLOCK_MISSED " + managerAbove.name(),
                "CLOCK_MISSED " + both.name());
    }

    @Test
    void a_warning_that_comes_after_the_deadline_is_left_out() {
        open(company.yinchuan(), technician.account());

        fire(600);

        assertThat(told()).hasSize(4).noneMatch(line -> line.startsWith("CLOCK_WARNING"));
    }

    @Test
    void what_was_told_wrongly_is_put_right_with_those_it_was_told_to() {
        open(company.yinchuan(), technician.account());
        fire(60);
        company.actor(company.yinchuan(), Role.MANAGER);
        clock.set(MORNING.plus(Duration.ofMinutes(90)));

        clocks.append(SYSTEM, TICKET, SlaEvent.of(EventKind.ARRIVED, MORNING.plus(Duration.ofMinutes(50))));

        assertThat(told()).filteredOn(line -> line.startsWith("CLOCK_PUT_RIGHT")).containsExactlyInAnyOrder(
                "CLOCK_PUT_RIGHT " + technician.name(), "CLOCK_PUT_RIGHT " + dispatcher.name(), "CLOCK_PUT_RIGHT " + manager.name(),
                "CLOCK_PUT_RIGHT " + managerAbove.name());
    }

    @Test
    void the_past_retold_is_told_to_nobody() {
        open(company.yinchuan(), technician.account());
        clock.set(MORNING.plus(Duration.ofDays(1)));

        clock.at(MORNING.plus(Duration.ofMinutes(60)), () -> fire(60));

        assertThat(told()).isEmpty();
        assertThat(jdbc.sql("select count(*) from sla_milestone where fired_at is not null").query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void each_rung_tells_those_it_names_and_an_overdue_one_says_so() {
        Actor named = company.actor(company.zhongwei(), Role.AGENT);
        Actor gone = company.actor(company.zhongwei(), Role.AGENT);
        ladder(new Rung(Rung.Basis.BEFORE, 1800, Set.of(Rung.Recipient.DISPATCHER), List.of()),
                new Rung(Rung.Basis.PERCENT, 100, Set.of(Rung.Recipient.MANAGER), List.of()),
                new Rung(Rung.Basis.AFTER, 7200, Set.of(Rung.Recipient.MANAGER_ABOVE),
                        List.of(Objects.requireNonNull(named.account()), Objects.requireNonNull(gone.account()))));
        accounts.change(SYSTEM, Objects.requireNonNull(gone.account()), 0, new SaveAccount(company.zhongwei(), gone.name(), gone.name(), null, null,
                false, Set.of(Role.AGENT)));
        open(company.yinchuan(), technician.account());

        fire(30);
        fire(60);
        fire(180);

        assertThat(told()).containsExactly("CLOCK_WARNING " + dispatcher.name(), "CLOCK_MISSED " + manager.name(),
                "CLOCK_OVERDUE " + managerAbove.name(), "CLOCK_OVERDUE " + named.name());
        assertThat(jdbc.sql("select facts ->> 'overdue' from notice where kind = 'CLOCK_OVERDUE' limit 1").query(String.class).single())
                .isEqualTo("7200");
    }

    @Test
    void where_nobody_is_left_whom_a_rung_names_the_nearest_managers_are_told() {
        jdbc.sql("delete from access_account_role where account_id = ?").param(Objects.requireNonNull(manager.account()).value()).update();
        ladder(Rung.at(100, Rung.Recipient.MANAGER), new Rung(Rung.Basis.AFTER, 600, Set.of(), List.of()));
        open(company.yinchuan(), technician.account());

        fire(60);
        fire(70);

        assertThat(told()).containsExactly("CLOCK_MISSED " + managerAbove.name());
    }

    @Test
    void what_comes_due_together_is_told_in_order_each_to_its_own_people() {
        Actor other = company.actor(company.zhongwei(), Role.TECHNICIAN);
        open("R-2611-0003", company.yinchuan(), null, 2);
        open("R-2611-0001", company.yinchuan(), technician.account(), 0);
        open("R-2611-0002", company.zhongwei(), other.account(), 1);

        fire(55);

        assertThat(told()).containsExactly("CLOCK_WARNING " + technician.name(), "CLOCK_WARNING " + other.name(),
                "CLOCK_WARNING " + dispatcher.name());
        assertThat(jdbc.sql("select subject_key from notice order by id").query(String.class).list())
                .containsExactly("R-2611-0001", "R-2611-0002", "R-2611-0003");
    }

    @Test
    void where_one_cannot_be_told_the_others_are() throws SQLException {
        for (int n = 1; n <= 3; n++) {
            open("R-2611-000" + n, company.yinchuan(), technician.account(), 0);
        }
        database.execute("alter table notice add constraint untold check (subject_key <> 'R-2611-0002')");
        try {
            fire(48);
        } finally {
            database.execute("alter table notice drop constraint untold");
        }

        assertThat(told()).hasSize(2);
        fire(49);
        assertThat(told()).as("tried again, the first two not").hasSize(3);
    }

    private void ladder(Rung... rungs) {
        policy = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "L", "Ladder", null, null, List.of(
                new SaveTarget(TargetKind.ARRIVE, 3600, null, EventKind.REPORTED, Set.of(), "", "", "")), List.of(rungs), false, true));
    }

    private void open(OrganizationId organization, @Nullable AccountId assignee) {
        open(TICKET.key(), organization, assignee, 0);
    }

    private void open(String number, OrganizationId organization, @Nullable AccountId assignee, int minute) {
        clock.set(MORNING.plus(Duration.ofMinutes(minute)));
        clocks.open(SYSTEM, List.of(new OpenSubject(new SubjectRef("ticket", number), policy, organization, assignee,
                List.of(SlaEvent.of(EventKind.REPORTED, clock.instant())))));
    }

    private void fire(int minute) {
        milestones.fireDue(MORNING.plus(Duration.ofMinutes(minute)));
    }

    private List<String> told() {
        return jdbc.sql("select n.kind || ' ' || a.name from notice n join access_account a on a.id = n.account_id order by n.id")
                .query(String.class).list();
    }
}
