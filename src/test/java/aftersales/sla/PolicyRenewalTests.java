package aftersales.sla;

import static aftersales.sla.EventKind.REPORTED;
import static aftersales.sla.SlaCase.MORNING;
import static aftersales.sla.SlaCase.event;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.PolicyImpact.Change;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an edit of a policy would do to running clocks is what it does. */
@ApplicationTest
class PolicyRenewalTests {

    @Autowired SlaClocks clocks;
    @Autowired SlaQueries queries;
    @Autowired PolicyRenewal renewal;
    @Autowired RenewalWorker worker;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired Company company;
    @Autowired TestClock clock;

    private Actor manager;
    private PolicyId policy;

    @BeforeEach
    void company() {
        company.found();
        clock.set(MORNING);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        policy = policies.create(SYSTEM, saying(target(TargetKind.FIX, 4), target(TargetKind.RESPOND, 1)));
        open("R-1", policy);
        open("R-2", policy);
        clock.advance(Duration.ofMinutes(10));
        clocks.append(SYSTEM, subject("R-2"), event(EventKind.FIXED, clock.instant()));
    }

    @AfterEach
    void every_subject_recomputes_to_what_is_stored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    @Test
    void an_edit_says_what_moves_appears_and_vanishes_and_then_does_so() {
        SavePolicy edited = saying(target(TargetKind.FIX, 2), target(TargetKind.REPLACE, 3));
        PolicyImpact impact = renewal.impact(manager, policy, edited);
        Instant noon = MORNING.plus(Duration.ofHours(4));
        assertThat(impact.subjects()).isEqualTo(1);
        assertThat(impact.first()).containsExactlyInAnyOrder(
                new Change(subject("R-1"), TargetKind.RESPOND, MORNING.plus(Duration.ofHours(1)), null),
                new Change(subject("R-1"), TargetKind.REPLACE, null, MORNING.plus(Duration.ofHours(3))),
                new Change(subject("R-1"), TargetKind.FIX, noon, MORNING.plus(Duration.ofHours(2))));
        assertThat(List.of(impact.moved(), impact.appeared(), impact.vanished())).containsExactly(1L, 1L, 1L);
        assertThat(deadline("R-1", TargetKind.FIX)).as("only tried out").isEqualTo(noon);

        assertThat(renewal.changeAndApply(manager, policy, 0, edited)).isEqualTo(1);
        worker.workOff();
        assertThat(deadline("R-1", TargetKind.FIX)).isEqualTo(MORNING.plus(Duration.ofHours(2)));
        assertThat(deadline("R-1", TargetKind.REPLACE)).isEqualTo(MORNING.plus(Duration.ofHours(3)));
        assertThat(renewal.impact(manager, policy, edited).deadlines()).as("nothing is left to change").isZero();
    }

    @Test
    void what_refines_the_policy_changes_with_it() {
        PolicyId own = policies.create(SYSTEM, new SavePolicy(company.headquarters(), "OWN", "Own", policy, null,
                List.of(target(TargetKind.RESPOND, 2)), List.of(), false, true));
        open("R-4", own);
        SavePolicy edited = saying(target(TargetKind.FIX, 1));
        PolicyImpact impact = renewal.impact(manager, policy, edited);
        assertThat(impact.subjects()).isEqualTo(2);
        assertThat(impact.first()).extracting(Change::subject).contains(subject("R-4"));
        renewal.changeAndApply(manager, policy, 0, edited);
        worker.workOff();
        assertThat(deadline("R-4", TargetKind.FIX)).isEqualTo(MORNING.plus(Duration.ofMinutes(70)));
    }

    @Test
    void only_who_may_change_it_asks_and_he_sees_names_within_his_reach_only() {
        SavePolicy edited = saying(target(TargetKind.FIX, 2));
        Actor station = company.actor(company.yinchuan(), Role.MANAGER);
        assertThatThrownBy(() -> renewal.impact(station, policy, edited)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> renewal.impact(manager, policy, saying())).isInstanceOf(Refusal.class);
        clocks.reassign(SYSTEM, subject("R-1"), company.stranger(), null);
        PolicyImpact impact = renewal.impact(manager, policy, edited);
        assertThat(impact.moved()).isEqualTo(1);
        assertThat(impact.first()).isEmpty();
    }

    private void open(String number, PolicyId under) {
        clocks.open(SYSTEM, subject(number), under, Facts.none(), company.yinchuan(), List.of(event(REPORTED, clock.instant())));
    }

    private Instant deadline(String number, TargetKind kind) {
        return queries.clocks(subject(number)).stream().filter(view -> view.kind() == kind).findFirst().orElseThrow().deadline();
    }

    /** Of a type that no module owns. */
    private static SubjectRef subject(String number) {
        return new SubjectRef("case", number);
    }

    private SavePolicy saying(SaveTarget... targets) {
        return new SavePolicy(company.headquarters(), "P", "P", Arrays.asList(targets), true);
    }

    private static SaveTarget target(TargetKind kind, int hours) {
        return new SaveTarget(kind, hours * 3600L, null, REPORTED, Set.of(), "", "", "");
    }
}
