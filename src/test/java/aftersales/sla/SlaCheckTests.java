package aftersales.sla;

import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.SlaCase.MORNING;
import static aftersales.sla.SlaCase.event;
import static aftersales.sla.SlaCase.ticket;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.organization.CalendarService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check that an administrator can run over all tickets. */
@ApplicationTest
class SlaCheckTests {

    @Autowired SlaClocks clocks;
    @Autowired SlaChecks checks;
    @Autowired CheckWorker worker;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired JdbcClient jdbc;
    @Autowired Company company;
    @Autowired TestClock clock;

    private Actor administrator;

    @BeforeEach
    void company() {
        company.found();
        clock.set(MORNING);
        administrator = company.actor(company.headquarters(), Role.ADMINISTRATOR);
        PolicyId highway = SlaCase.highway(policies, calendars, company.headquarters());
        open("R-1", highway, company.yinchuan());
        open("R-2", highway, company.headquarters());
    }

    private void open(String number, PolicyId policy, OrganizationId organization) {
        clocks.open(SYSTEM, ticket(number), policy, Facts.none(), organization, List.of(event(REPORTED, MORNING)));
    }

    private SlaCheck checked(Actor actor) {
        checks.ask(actor);
        assertThat(worker.workOff()).isTrue();
        return checks.latest(actor).get(0);
    }

    @Test
    void finds_nothing_where_all_follows_from_the_events() {
        SlaCheck check = checked(administrator);
        assertThat(check.isFinished()).isTrue();
        assertThat(check.isClean()).isTrue();
        assertThat(check.subjects()).isEqualTo(2);
        assertThat(check.clocks()).isEqualTo(2);
        assertThat(worker.workOff()).isFalse();
    }

    @Test
    void tells_a_clock_that_somebody_has_moved_by_hand() {
        jdbc.sql("update sla_clock set deadline = deadline + interval '1 minute' where subject_id = (select id from sla_subject where subject_key = 'R-1')")
                .update();
        SlaCheck check = checked(administrator);
        assertThat(check.differences()).isEqualTo(1);
        assertThat(check.first()).singleElement().satisfies(difference -> {
            assertThat(difference.subject()).isEqualTo(ticket("R-1"));
            assertThat(difference.what()).isEqualTo("RESPOND 0");
        });
    }

    @Test
    void reaches_as_far_as_whoever_asks() {
        assertThat(checked(company.actor(company.yinchuan(), Role.ADMINISTRATOR)).subjects()).isEqualTo(1);
    }

    @Test
    void is_asked_for_once_at_a_time_and_by_administrators_only() {
        checks.ask(administrator);
        checks.ask(administrator);
        assertThat(checks.latest(administrator)).hasSize(1);
        assertThatThrownBy(() -> checks.ask(company.actor(company.headquarters(), Role.MANAGER))).isInstanceOf(Refusal.class);
    }

    @Test
    void one_whose_instance_is_gone_is_begun_anew() {
        checks.ask(administrator);
        jdbc.sql("update sla_check set taken_at = clock_timestamp() - interval '1 minute'").update();
        assertThat(worker.workOff()).isFalse();
        jdbc.sql("update sla_check set taken_at = clock_timestamp() - interval '3 minutes'").update();
        assertThat(worker.workOff()).isTrue();
    }
}
