package aftersales.sla;

import static aftersales.sla.EventKind.ANSWERED;
import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.EventKind.VISIT_REQUESTED;
import static aftersales.sla.SlaCase.MORNING;
import static aftersales.sla.SlaCase.event;
import static aftersales.sla.SlaCase.ticket;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Allowance;
import aftersales.organization.CalendarService;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SlaFiguresTests {

    @Autowired SlaFigures figures;
    @Autowired SlaClocks clocks;
    @Autowired SlaPolicyService policies;
    @Autowired CalendarService calendars;
    @Autowired MilestoneDispatch dispatch;
    @Autowired Company company;
    @Autowired TestClock clock;

    private PolicyId highway;
    private Actor technician;

    @BeforeEach
    void company() {
        company.found();
        clock.set(MORNING.plus(Duration.ofHours(7)));
        highway = SlaCase.highway(policies, calendars, company.headquarters());
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        // Answered in time; the visit at risk.
        open("R-1", company.yinchuan(), event(REPORTED, MORNING), event(ANSWERED, MORNING), event(VISIT_REQUESTED, MORNING));
        clocks.reassign(SYSTEM, ticket("R-1"), company.yinchuan(), technician.account());
        // Nobody answered.
        open("R-2", company.zhongwei(), event(REPORTED, MORNING));
        // Answered too late, the visit paused.
        open("R-3", company.yinchuan(), event(REPORTED, MORNING), event(ANSWERED, MORNING.plusSeconds(1200)),
                event(VISIT_REQUESTED, MORNING), SlaEvent.paused(MORNING, PauseReason.AGREED_DATE));
        open("X-1", company.stranger(), event(REPORTED, MORNING));
        dispatch.fireDue(clock.instant());
    }

    @Test
    void kept_counts_verdicts_of_the_period() {
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        assertThat(figures.kept(manager, MORNING, MORNING.plus(Duration.ofDays(1)))).containsExactlyInAnyOrder(
                new SlaFigures.Kept(company.yinchuan(), technician.account(), TargetKind.RESPOND, 1, 0),
                new SlaFigures.Kept(company.yinchuan(), null, TargetKind.RESPOND, 0, 1),
                new SlaFigures.Kept(company.zhongwei(), null, TargetKind.RESPOND, 0, 1));
        assertThat(figures.kept(manager, MORNING.minus(Duration.ofDays(1)), MORNING)).isEmpty();
        assertThat(new SlaFigures.Kept(company.yinchuan(), null, TargetKind.FIX, 3, 1).share()).isEqualTo(0.75);
        assertThat(new SlaFigures.Kept(company.yinchuan(), null, TargetKind.FIX, 0, 0).share()).isNull();
    }

    @Test
    void a_promise_for_a_share_is_counted_by_policy_and_kind_also_over_an_edit() {
        SaveTarget quick = new SaveTarget(TargetKind.RESPOND, Allowance.ofSeconds(4 * 3600), null, REPORTED, Set.of(), Set.of(),
                Set.of(), Reopening.RESTART, List.of(), 75, "", "", "");
        PolicyId most = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "MOST", "Most", List.of(quick), true));
        for (int i = 0; i < 4; i++) {
            clocks.open(SYSTEM, ticket("S-" + i), most, Facts.none(), company.yinchuan(), List.of(event(REPORTED, MORNING),
                    event(ANSWERED, MORNING.plus(Duration.ofHours(i == 0 ? 5 : 1)))));
            if (i == 2) {
                policies.change(SYSTEM, most, 0, new SavePolicy(company.headquarters(), "MOST", "Most of all", List.of(quick), true));
            }
        }

        assertThat(figures.shared(company.actor(company.headquarters(), Role.MANAGER), MORNING, MORNING.plus(Duration.ofDays(1))))
                .singleElement().satisfies(shared -> {
                    assertThat(List.of(shared.kept(), shared.missed())).containsExactly(3L, 1L);
                    assertThat(shared.promised()).isEqualTo(75);
                    assertThat(shared.policyCode()).isEqualTo("MOST");
                });
    }

    @Test
    void nobody_counts_what_he_may_not_see() {
        assertThat(figures.kept(company.actor(company.stranger(), Role.MANAGER), MORNING, MORNING.plus(Duration.ofDays(1))))
                .extracting(SlaFigures.Kept::organization).containsOnly(company.stranger());
    }

    private void open(String number, OrganizationId organization, SlaEvent... events) {
        clocks.open(SYSTEM, ticket(number), highway, Facts.none(), organization, List.of(events));
    }
}
