package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.FaultCause;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.sla.ClockState;
import aftersales.sla.ClockView;
import aftersales.sla.MilestoneDispatch;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaAudit;
import aftersales.sla.SlaQueries;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class TicketFlowServiceTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final Completion REPAIRED = new Completion(FaultCause.HARDWARE_FAILURE, "更换雷达头", false);

    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired TicketService tickets;
    @Autowired TicketHolds holds;
    @Autowired TicketQueries queries;
    @Autowired SlaQueries sla;
    @Autowired SlaAudit audit;
    @Autowired MilestoneDispatch dispatch;
    @Autowired AgreedDates agreedDates;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor dispatcher;
    private Actor technician;

    @BeforeEach
    void aReportIsPossible() {
        company.found();
        clock.set(MORNING);
        highway = world.highway();
        agent = company.agent(company.headquarters());
        dispatcher = company.actor(company.yinchuan(), Role.DISPATCHER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
    }

    @AfterEach
    void everyTicketRecomputesToWhatIsStored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    private String open() {
        return intake.open(agent, TicketWorld.report(highway));
    }

    private String assigned() {
        String number = open();
        steps.assign(dispatcher, number, technician.account(), TakeStep.NOW);
        return number;
    }

    private TicketState state(String number) {
        return queries.get(agent, number).state();
    }

    private ClockView clock(String number, TargetKind kind) {
        return sla.clocks(TicketClocks.subject(number)).stream().filter(view -> view.kind() == kind).reduce((a, b) -> b).orElseThrow();
    }

    private List<TicketEventKind> story(String number) {
        return queries.story(agent, number).stream().map(TicketEvent::kind).toList();
    }

    @Test
    void aReportGoesToWhoeverCoversThePlaceUnderItsContract() {
        TicketDetail ticket = queries.get(agent, open());
        assertThat(ticket.row().organization()).isEqualTo(company.yinchuan());
        assertThat(ticket.contract()).isEqualTo(highway.contract());
        assertThat(ticket.number()).isEqualTo("R-2611-0001");
        assertThat(ticket.row().dueKind()).isEqualTo(TargetKind.RESPOND);
        assertThat(ticket.row().dueAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(15)));
        assertThat(ticket.row().riskAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(12)));
    }

    @Test
    void theDeadlinesShownBeforeSavingAreThoseOfTheTicket() {
        var promised = intake.promises(agent, TicketWorld.report(highway));
        String number = open();
        assertThat(sla.clocks(TicketClocks.subject(number))).isEqualTo(promised.clocks()).hasSize(3);
    }

    @Test
    void everyStepStopsItsClockAtItsTime() {
        String number = assigned();
        clock.advance(Duration.ofMinutes(10));
        steps.accept(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofHours(1));
        steps.depart(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofHours(8));
        steps.arrive(technician, number, TakeStep.NOW);
        clock.advance(Duration.ofHours(2));
        Instant fixed = clock.instant();
        steps.complete(technician, number, REPAIRED, TakeStep.NOW);
        clock.advance(Duration.ofHours(20));
        steps.sign(technician, number, new TakeStep(null, "马队长", null));
        steps.confirmAndClose(agent, number, new Confirmation(5, "很及时"), TakeStep.NOW);

        assertThat(state(number)).isEqualTo(TicketState.CLOSED);
        assertThat(clock(number, TargetKind.RESPOND).state()).isEqualTo(ClockState.MET);
        assertThat(clock(number, TargetKind.ARRIVE).state()).isEqualTo(ClockState.MISSED);
        assertThat(clock(number, TargetKind.FIX).state()).isEqualTo(ClockState.MET);
        assertThat(clock(number, TargetKind.FIX).stoppedAt()).as("work done counts, not the signature or the closing").isEqualTo(fixed);
        assertThat(queries.get(agent, number).row().dueAt()).isNull();
        assertThat(story(number)).containsExactly(TicketEventKind.CLOSED, TicketEventKind.CONFIRMED, TicketEventKind.SIGNED,
                TicketEventKind.COMPLETED, TicketEventKind.ARRIVED, TicketEventKind.DEPARTED, TicketEventKind.ACCEPTED,
                TicketEventKind.ASSIGNED, TicketEventKind.VISIT_REQUESTED, TicketEventKind.REPORTED);
    }

    @Test
    void aFixByPhoneLeavesTheVisitOutForThatReason() {
        String number = open();
        clock.advance(Duration.ofMinutes(20));
        steps.complete(agent, number, new Completion(FaultCause.CONFIGURATION, "远程重启", true), TakeStep.NOW);
        steps.confirmAndClose(agent, number, new Confirmation(4, null), TakeStep.NOW);
        assertThat(queries.story(agent, number)).filteredOn(event -> event.kind() == TicketEventKind.SKIPPED)
                .extracting(TicketEvent::to).containsExactlyInAnyOrder("ASSIGNMENT", "ACCEPTANCE", "DEPARTURE", "ARRIVAL", "SIGNATURE");
        assertThat(queries.story(agent, number)).filteredOn(event -> event.kind() == TicketEventKind.SKIPPED)
                .extracting(TicketEvent::note).containsOnly(TicketSteps.SOLVED_BY_PHONE);
        assertThat(clock(number, TargetKind.FIX).state()).isEqualTo(ClockState.MET);
        assertThat(clock(number, TargetKind.ARRIVE).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void noStepIsLeftOutWithoutAReason() {
        String number = assigned();
        assertThatThrownBy(() -> steps.arrive(technician, number, TakeStep.NOW)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("ticket.step.skips"));
        assertThat(state(number)).isEqualTo(TicketState.ASSIGNED);
        steps.arrive(technician, number, new TakeStep(null, null, "已在现场"));
        assertThat(state(number)).isEqualTo(TicketState.ON_SITE);
        assertThat(queries.story(agent, number)).filteredOn(event -> event.kind() == TicketEventKind.SKIPPED)
                .extracting(TicketEvent::note).containsExactly("已在现场", "已在现场");
    }

    @Test
    void aStepTappedTwiceCountsOnce() {
        String number = assigned();
        steps.accept(technician, number, TakeStep.NOW);
        steps.accept(technician, number, TakeStep.NOW);
        assertThat(story(number)).filteredOn(TicketEventKind.ACCEPTED::equals).hasSize(1);
    }

    @Test
    void aStepBehindIsRefused() {
        String number = assigned();
        steps.accept(technician, number, TakeStep.NOW);
        steps.depart(technician, number, TakeStep.NOW);
        assertThatThrownBy(() -> steps.accept(technician, number, TakeStep.NOW)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("ticket.step.past"));
    }

    @Test
    void aTimeInTheFutureOrBeforeTheStepBeforeIsRefused() {
        String number = assigned();
        assertThatThrownBy(() -> steps.accept(technician, number, new TakeStep(MORNING.plusSeconds(3600), null, null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ticket.at.future"));
        assertThatThrownBy(() -> steps.accept(technician, number, new TakeStep(MORNING.minusSeconds(1), null, null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ticket.step.before"));
        assertThat(state(number)).isEqualTo(TicketState.ASSIGNED);
    }

    @Test
    void aLateEntryCountsWhenItHappenedAndSaysWhenItWasTold() {
        String number = assigned();
        clock.advance(Duration.ofHours(1));
        steps.accept(technician, number, new TakeStep(MORNING.plus(Duration.ofMinutes(5)), null, null));
        assertThat(clock(number, TargetKind.RESPOND).state()).isEqualTo(ClockState.MET);
        TicketEvent accepted = queries.story(agent, number).stream().filter(event -> event.kind() == TicketEventKind.ACCEPTED).findFirst().orElseThrow();
        assertThat(accepted.isLate()).isTrue();
        assertThat(accepted.receivedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aPauseMovesTheDeadlinesItsPolicyLetsMove() {
        String number = open();
        clock.advance(Duration.ofHours(1));
        holds.pause(agent, number, new TicketHolds.PauseTicket(PauseReason.WAITING_PARTS, null, null, "等雷达头"));
        assertThat(clock(number, TargetKind.FIX).state()).isEqualTo(ClockState.PAUSED);
        clock.advance(Duration.ofHours(30));
        dispatch.fireDue(clock.instant());
        holds.resume(agent, number, TakeStep.NOW);
        assertThat(clock(number, TargetKind.FIX).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(54)));
        assertThat(clock(number, TargetKind.RESPOND).state()).as("the answer is owed whatever is waited for").isEqualTo(ClockState.MISSED);
    }

    @Test
    void anAgreedDateEndsThePauseByItselfAtThatMoment() {
        String number = open();
        Instant agreed = MORNING.plus(Duration.ofDays(2));
        holds.pause(agent, number, new TicketHolds.PauseTicket(PauseReason.AGREED_DATE, null, agreed, null));
        clock.set(agreed.plus(Duration.ofMinutes(7)));
        agreedDates.resumeBy(clock.instant());
        assertThat(queries.get(agent, number).isPaused()).isFalse();
        assertThat(clock(number, TargetKind.FIX).deadline()).isEqualTo(agreed.plus(Duration.ofHours(24)));
        agreedDates.resumeBy(clock.instant());
        assertThat(story(number)).filteredOn(TicketEventKind.RESUMED::equals).hasSize(1);
    }

    @Test
    void whoSetsOutWaitsNoMore() {
        String number = assigned();
        steps.accept(technician, number, TakeStep.NOW);
        holds.pause(technician, number, new TicketHolds.PauseTicket(PauseReason.WAITING_PARTS, null, null, null));
        steps.depart(technician, number, TakeStep.NOW);
        assertThat(queries.get(agent, number).isPaused()).isFalse();
    }

    @Test
    void aReopenedTicketStartsANewRoundAndKeepsTheOldVerdict() {
        String number = assigned();
        steps.accept(technician, number, TakeStep.NOW);
        steps.complete(technician, number, REPAIRED, new TakeStep(null, null, "远程"));
        clock.advance(Duration.ofDays(3));
        tickets.reopen(agent, number, true, new TakeStep(null, "又离线了", null));
        assertThat(state(number)).isEqualTo(TicketState.ASSIGNED);
        List<ClockView> fixes = sla.clocks(TicketClocks.subject(number)).stream().filter(view -> view.kind() == TargetKind.FIX).toList();
        assertThat(fixes).extracting(ClockView::state).containsExactly(ClockState.MET, ClockState.RUNNING);
        assertThat(fixes.get(1).deadline()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void aTechnicianTakesWhatNobodyHasAndOnlyThat() {
        String number = open();
        Actor other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        steps.take(technician, number, TakeStep.NOW);
        assertThat(state(number)).isEqualTo(TicketState.ACCEPTED);
        assertThatThrownBy(() -> steps.take(other, number, TakeStep.NOW)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("ticket.take.taken"));
        assertThatThrownBy(() -> steps.depart(other, number, TakeStep.NOW)).as("another's job").isInstanceOf(Refusal.class);
    }

    @Test
    void reassigningNeedsAReasonAndBeginsAgain() {
        String number = assigned();
        steps.accept(technician, number, TakeStep.NOW);
        Actor other = company.actor(company.yinchuan(), Role.TECHNICIAN);
        assertThatThrownBy(() -> steps.assign(dispatcher, number, other.account(), TakeStep.NOW)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("note"));
        steps.assign(dispatcher, number, other.account(), new TakeStep(null, "病假", null));
        assertThat(state(number)).isEqualTo(TicketState.ASSIGNED);
        assertThat(clock(number, TargetKind.RESPOND).state()).as("the first acceptance was the answer").isEqualTo(ClockState.MET);
    }

    @Test
    void aCancelledTicketOwesNothingMore() {
        String number = open();
        tickets.cancel(agent, number, new TakeStep(null, "误报", null));
        assertThat(state(number)).isEqualTo(TicketState.CANCELLED);
        assertThat(sla.clocks(TicketClocks.subject(number))).extracting(ClockView::state).containsOnly(ClockState.CANCELLED);
        assertThatThrownBy(() -> tickets.reopen(agent, number, true, new TakeStep(null, "x", null))).isInstanceOf(Refusal.class);
    }

    @Test
    void aTicketOutOfReachIsUnknown() {
        String number = open();
        Actor elsewhere = company.actor(company.zhongwei(), Role.MANAGER);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER, Role.AGENT);
        for (Actor actor : List.of(elsewhere, stranger)) {
            assertThatThrownBy(() -> queries.get(actor, number)).isInstanceOf(NotFound.class).hasMessage("ticket " + number);
            assertThatThrownBy(() -> tickets.answer(actor, number, new TakeStep(null, "x", null))).isInstanceOf(NotFound.class);
            assertThat(queries.story(actor, number)).isEmpty();
        }
        assertThatThrownBy(() -> intake.open(stranger, TicketWorld.report(highway))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("customer"));
    }

    @Test
    void whatAReportNamesMustBelongTogether() {
        TicketWorld.Highway other = world.highway();
        OpenTicket report = TicketWorld.report(highway);
        OpenTicket mixed = new OpenTicket(report.customer(), null, null, other.camera(), "x", "", Channel.PHONE, Priority.LOW, null, null, null,
                null, null, false);
        assertThatThrownBy(() -> intake.open(agent, mixed)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("equipment"));
        OpenTicket foreignSite = new OpenTicket(report.customer(), other.site(), null, null, "x", "", Channel.PHONE, Priority.LOW, null, null,
                null, null, null, false);
        assertThatThrownBy(() -> intake.open(agent, foreignSite)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("site"));
    }
}
