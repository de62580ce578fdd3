package aftersales.ticket;

import static aftersales.sla.Condition.of;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.ClockState;
import aftersales.sla.ClockView;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
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

@ApplicationTest
class TicketTermsTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired TicketIntake intake;
    @Autowired TicketService tickets;
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

    @BeforeEach
    void promisesDependOnTheCase() {
        company.found();
        clock.set(MORNING);
        highway = world.highway();
        agent = company.actor(company.headquarters(), Role.AGENT);
        var policy = policyQueries.get(Company.SYSTEM, highway.policy());
        policies.change(Company.SYSTEM, highway.policy(), policy.version(), new SavePolicy(company.headquarters(), policy.code(), "Cases", List.of(
                hours(TargetKind.RESPOND, 2, EventKind.REPORTED),
                hours(TargetKind.RESPOND, 1, EventKind.REPORTED).when(of(Fact.PRIORITY, "URGENT")),
                hours(TargetKind.ARRIVE, 24, EventKind.VISIT_REQUESTED),
                hours(TargetKind.ARRIVE, 4, EventKind.VISIT_REQUESTED).when(of(Fact.REGION_CLASS, "CITY")),
                hours(TargetKind.FIX, 72, EventKind.REPORTED),
                hours(TargetKind.FIX, 48, EventKind.REPORTED).when(of(Fact.SERVICE_MODE, "ON_SITE"))), true));
    }

    @AfterEach
    void everyTicketRecomputesToWhatIsStored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    private static SaveTarget hours(TargetKind kind, int hours, EventKind start) {
        return new SaveTarget(kind, hours * 3600L, null, start, Set.of(), "", "", "");
    }

    private OpenTicket report(Priority priority, boolean visit) {
        return new OpenTicket(highway.customer(), highway.site(), null, highway.camera(), "测速点离线", "", Channel.PHONE, priority, null, null,
                null, null, null, visit);
    }

    private ClockView clock(String number, TargetKind kind) {
        return sla.clocks(TicketClocks.subject(number)).stream().filter(view -> view.kind() == kind).reduce((a, b) -> b).orElseThrow();
    }

    private List<TicketEvent> moves(String number) {
        return queries.story(agent, number).stream().filter(event -> event.kind() == TicketEventKind.DEADLINE_MOVED).toList();
    }

    @Test
    void aReportIsJudgedByItsPriorityPlaceEquipmentAndWhetherSomebodyComes() {
        jdbc.sql("update product_model set category = '测速仪'").update();
        String number = intake.open(agent, report(Priority.URGENT, true));
        assertThat(sla.facts(TicketClocks.subject(number)).values()).containsOnly(entry(Fact.PRIORITY, "URGENT"),
                entry(Fact.REGION_CLASS, "CITY"), entry(Fact.EQUIPMENT_CATEGORY, "测速仪"),
                entry(Fact.SERVICE_MODE, "ON_SITE"));
        assertThat(clock(number, TargetKind.RESPOND).targetSeconds()).isEqualTo(3600);
        assertThat(clock(number, TargetKind.ARRIVE).targetSeconds()).isEqualTo(4 * 3600);
        assertThat(intake.promises(agent, report(Priority.URGENT, true)).clocks()).isEqualTo(sla.clocks(TicketClocks.subject(number)));
    }

    @Test
    void anotherPriorityMovesTheDeadlineAndTheStoryTellsOnce() {
        String number = intake.open(agent, report(Priority.NORMAL, false));
        clock.advance(Duration.ofMinutes(5));
        tickets.edit(agent, number, 0, new EditTicket("测速点离线", "", Priority.URGENT, null, null, null));
        assertThat(clock(number, TargetKind.RESPOND).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
        assertThat(queries.get(agent, number).row().dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
        tickets.edit(agent, number, 1, new EditTicket("测速点离线 2", "", Priority.URGENT, null, null, null));
        assertThat(moves(number)).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo("RESPOND 2026-11-23T02:00:00Z");
            assertThat(move.to()).isEqualTo("RESPOND 2026-11-23T01:00:00Z");
            assertThat(move.note()).isEqualTo("ticket.moved.PRIORITY");
            assertThat(move.actor()).isEqualTo(agent.name());
        });
    }

    @Test
    void whatWasMissedBeforeTheChangeStaysMissed() {
        String number = intake.open(agent, report(Priority.URGENT, false));
        clock.advance(Duration.ofMinutes(90));
        tickets.edit(agent, number, 0, new EditTicket("测速点离线", "", Priority.LOW, null, null, null));
        assertThat(clock(number, TargetKind.RESPOND).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
        tickets.answer(agent, number, new TakeStep(null, "马上来", null));
        assertThat(clock(number, TargetKind.RESPOND).state()).isEqualTo(ClockState.MISSED);
        assertThat(moves(number)).isEmpty();
    }

    @Test
    void aVisitMakesItAnotherCase() {
        String number = intake.open(agent, report(Priority.NORMAL, false));
        assertThat(clock(number, TargetKind.FIX).targetSeconds()).isEqualTo(72 * 3600);
        clock.advance(Duration.ofHours(1));
        tickets.requestVisit(agent, number, TakeStep.NOW);
        assertThat(clock(number, TargetKind.FIX).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(48)));
        assertThat(clock(number, TargetKind.ARRIVE).deadline()).isEqualTo(MORNING.plus(Duration.ofHours(5)));
        assertThat(moves(number)).singleElement().satisfies(move -> assertThat(move.note()).isEqualTo("ticket.moved.FACTS"));
    }

    @Test
    void withoutAContractTheNearestStandardPolicyHolds() {
        jdbc.sql("delete from contract").update();
        assertThat(intake.promises(agent, report(Priority.NORMAL, true)).clocks()).isEmpty();
        standard(company.headquarters(), 5);
        assertThat(intake.promises(agent, report(Priority.NORMAL, true)).contract()).isNull();
        assertThat(clock(intake.open(agent, report(Priority.NORMAL, true)), TargetKind.RESPOND).targetSeconds()).isEqualTo(5 * 3600);
        standard(company.yinchuan(), 3);
        String number = intake.open(agent, report(Priority.NORMAL, true));
        assertThat(clock(number, TargetKind.RESPOND).targetSeconds()).isEqualTo(3 * 3600);
        assertThat(queries.get(agent, number).isStandard()).isTrue();
    }

    private void standard(OrganizationId owner, int hours) {
        PolicyId policy = policies.create(Company.SYSTEM, new SavePolicy(owner, "STD" + hours, "Standard",
                List.of(hours(TargetKind.RESPOND, hours, EventKind.REPORTED)), true));
        jdbc.sql("update sla_policy set standard = true where id = ?").param(policy.value()).update();
    }
}
