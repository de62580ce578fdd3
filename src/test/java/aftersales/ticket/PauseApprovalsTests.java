package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Allowance;
import aftersales.sla.ClockState;
import aftersales.sla.ClockView;
import aftersales.sla.EventKind;
import aftersales.sla.PauseReason;
import aftersales.sla.Reopening;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaAudit;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.SlaQueries;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pauses that want approval, and the promises beside the steps. */
@ApplicationTest
class PauseApprovalsTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final PauseReason PARTS = PauseReason.WAITING_PARTS;

    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketHolds holds;
    @Autowired TicketOffers offers;
    @Autowired PauseApprovals approvals;
    @Autowired TicketQueries queries;
    @Autowired SlaQueries sla;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired SlaPolicyQueries policyQueries;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor dispatcher;
    private Actor technician;
    private Actor manager;
    private String number;

    @BeforeEach
    void waitingForPartsWantsApproval() {
        company.found();
        clock.set(MORNING);
        highway = world.highway();
        agent = company.actor(company.headquarters(), Role.AGENT);
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        manager = company.actor(company.yinchuan(), Role.MANAGER);
        var policy = policyQueries.get(Company.SYSTEM, highway.policy());
        Set<PauseReason> any = PauseReason.choices();
        policies.change(Company.SYSTEM, highway.policy(), policy.version(), new SavePolicy(company.headquarters(), policy.code(), "Approved", List.of(
                plain(TargetKind.ARRANGE, 2), plain(TargetKind.PROPOSE, 8), plain(TargetKind.REPLACE, 8),
                new SaveTarget(TargetKind.ANSWER_COMPLAINT, 72 * 3600, null, EventKind.COMPLAINED, Set.of(), "", "", ""),
                new SaveTarget(TargetKind.FIX, Allowance.ofSeconds(10 * 3600), null, EventKind.REPORTED, Set.of(), any, Set.of(PARTS),
                        Reopening.RESTART, List.of(), null, "", "", "")), true));
        number = intake.open(agent, TicketWorld.report(highway));
        steps.assign(dispatcher, number, technician.account(), TakeStep.NOW);
        clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void everyTicketRecomputesToWhatIsStored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    private static SaveTarget plain(TargetKind kind, int hours) {
        return new SaveTarget(kind, hours * 3600L, null, EventKind.REPORTED, Set.of(), "", "", "");
    }

    private ClockView clock(TargetKind kind) {
        return sla.clocks(TicketClocks.subject(number)).stream().filter(view -> view.kind() == kind).findFirst().orElseThrow();
    }

    private void pause(Actor actor, PauseReason reason) {
        holds.pause(actor, number, new TicketHolds.PauseTicket(reason, null, null, "雷达头缺货"));
    }

    private List<String> told(Actor actor) {
        return jdbc.sql("select kind from notice where account_id = ? order by id").param(actor.account().value()).query(String.class).list();
    }

    @Test
    void theClockRunsOnUntilAManagerApprovesAndThenHasStoodStillFromTheBeginning() {
        pause(technician, PARTS);
        assertThat(clock(TargetKind.FIX).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told(manager)).containsExactly("PAUSE_ASKED");
        PauseRequest asked = approvals.waiting(manager, number).get(0);
        assertThat(asked.by()).isEqualTo(technician.name());

        clock.advance(Duration.ofHours(3));
        approvals.approve(manager, number, asked.id(), null);
        assertThat(clock(TargetKind.FIX).state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock(TargetKind.FIX).usedSeconds()).isEqualTo(3600);
        assertThat(told(technician)).contains("PAUSE_APPROVED");
        assertThat(approvals.waiting(manager, number)).isEmpty();
    }

    @Test
    void aWordThatComesAfterThePauseStillCounts() {
        pause(technician, PARTS);
        clock.advance(Duration.ofHours(2));
        holds.resume(technician, number, TakeStep.NOW);
        assertThat(clock(TargetKind.FIX).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(10)));
        approvals.approve(manager, number, null, "供应商确认缺货");
        assertThat(clock(TargetKind.FIX).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(12)));
        assertThat(queries.get(agent, number).row().dueKind()).isEqualTo(TargetKind.PROPOSE);
    }

    @Test
    void aRefusedPauseEndsNeverCountedAndSaysWhy() {
        pause(technician, PARTS);
        clock.advance(Duration.ofHours(2));
        assertThatThrownBy(() -> approvals.refuse(manager, number, null, " ")).isInstanceOf(Refusal.class);
        approvals.refuse(manager, number, null, "车上有备件");
        assertThat(queries.get(agent, number).isPaused()).isFalse();
        assertThat(clock(TargetKind.FIX).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(10)));
        assertThat(told(technician)).contains("PAUSE_REFUSED");
        assertThatThrownBy(() -> approvals.approve(manager, number, null, null)).hasMessageContaining("ticket.approval.none");
    }

    @Test
    void onlyManagersDecideAndTheirOwnPausesNeedNobodyElse() {
        pause(technician, PARTS);
        assertThatThrownBy(() -> approvals.approve(dispatcher, number, null, null)).hasMessageContaining("ticket.refused");
        approvals.approve(manager, number, null, null);
        holds.resume(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofMinutes(1));
        pause(manager, PARTS);
        assertThat(clock(TargetKind.FIX).state()).isEqualTo(ClockState.PAUSED);
        assertThat(approvals.waiting(manager, number)).isEmpty();
    }

    @Test
    void otherReasonsNeedNobody() {
        pause(technician, PauseReason.WAITING_CUSTOMER);
        assertThat(clock(TargetKind.FIX).state()).isEqualTo(ClockState.PAUSED);
        assertThat(told(manager)).isEmpty();
    }

    @Test
    void namingATechnicianArrangesTheVisitAndSchemeAndReplacementKeepTheirPromises() {
        assertThat(clock(TargetKind.ARRANGE).state()).isEqualTo(ClockState.MET);
        offers.propose(technician, number, new TakeStep(null, "更换雷达头，免费", null));
        offers.replace(agent, number, new TakeStep(MORNING.plusSeconds(60), "备用测速仪 TS-3", null));
        assertThat(clock(TargetKind.PROPOSE).state()).isEqualTo(ClockState.MET);
        assertThat(clock(TargetKind.REPLACE).stoppedAt()).isEqualTo(MORNING.plusSeconds(60));
        assertThatThrownBy(() -> offers.propose(agent, number, TakeStep.NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> offers.answerComplaint(agent, number, new TakeStep(null, "x", null))).hasMessageContaining("complaint.none");
    }

    @Test
    void aComplaintGoesOneLevelUpAndHasItsOwnPromise() {
        OpenTicket report = TicketWorld.report(highway);
        number = intake.open(agent, new OpenTicket(report.customer(), report.site(), null, null, "工程师态度差", "", Channel.PHONE, Priority.NORMAL,
                null, null, null, null, null, false, true));
        assertThat(queries.get(agent, number).row().organization()).isEqualTo(company.headquarters());
        assertThat(clock(TargetKind.ANSWER_COMPLAINT).state()).isEqualTo(ClockState.RUNNING);
        offers.answerComplaint(agent, number, new TakeStep(null, "已道歉并更换工程师", null));
        assertThat(clock(TargetKind.ANSWER_COMPLAINT).state()).isEqualTo(ClockState.MET);
    }
}
