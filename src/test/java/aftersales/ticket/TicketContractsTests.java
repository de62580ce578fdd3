package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.ContractUse;
import aftersales.contract.SaveContract;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.sla.ClockState;
import aftersales.sla.ClockView;
import aftersales.sla.EventKind;
import aftersales.sla.OwnTerms;
import aftersales.sla.SavePolicy;
import aftersales.sla.SaveTarget;
import aftersales.sla.SlaAudit;
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

@ApplicationTest
class TicketContractsTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired TicketIntake intake;
    @Autowired TicketService tickets;
    @Autowired TicketQueries queries;
    @Autowired ContractService contracts;
    @Autowired ContractQueries contractQueries;
    @Autowired ContractUse use;
    @Autowired OwnTerms terms;
    @Autowired ContractFollowing following;
    @Autowired SlaQueries sla;
    @Autowired SlaAudit audit;
    @Autowired SlaPolicyService policies;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;

    private TicketWorld.Highway highway;
    private Actor agent;
    private Actor manager;
    private PolicyId fast;

    @BeforeEach
    void aContractIsInForce() {
        company.found();
        clock.set(MORNING);
        highway = world.highway();
        agent = company.actor(company.headquarters(), Role.AGENT);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        fast = policies.create(Company.SYSTEM, new SavePolicy(company.headquarters(), "FAST", "Fast", List.of(
                new SaveTarget(TargetKind.FIX, 6 * 3600, null, EventKind.REPORTED, Set.of(), "", "", "")), true));
    }

    @AfterEach
    void everyTicketRecomputesToWhatIsStored() {
        assertThat(audit.recompute(10).differences()).isEmpty();
    }

    private void change(PolicyId policy, boolean draft, boolean follow) {
        ContractRow row = contractQueries.get(manager, highway.contract()).row();
        var details = new SaveContract(row.organization(), row.number(), row.title() + "+", row.customer(), policy, row.validFrom(), null, draft, null, null,
                true, Set.of(), Set.of(), List.of());
        if (follow) {
            contracts.changeWithOpen(manager, row.id(), row.version(), details);
        } else {
            contracts.change(manager, row.id(), row.version(), details);
        }
        following.round();
    }

    private List<ClockView> clocks(String number) {
        return sla.clocks(TicketClocks.subject(number));
    }

    @Test
    void aTicketKeepsTheVersionOfTheContractItWasOpenedUnder() {
        String number = intake.open(agent, TicketWorld.report(highway));
        change(highway.policy(), false, false);
        assertThat(queries.get(agent, number).contractVersion()).isEqualTo(1);

        change(highway.policy(), false, true);
        assertThat(queries.get(agent, number).contractVersion()).as("the newest, though the promises are the same").isEqualTo(3);
        change(fast, false, true);
        assertThat(queries.get(agent, number).contractVersion()).isEqualTo(4);
    }

    @Test
    void openTicketsFollowTheirContractOnlyWhenAsked() {
        String number = intake.open(agent, TicketWorld.report(highway));
        clock.advance(Duration.ofMinutes(5));
        change(fast, false, false);
        assertThat(clocks(number)).extracting(ClockView::policyCode).doesNotContain("FAST");

        assertThat(use.open(manager, highway.customer())).isEqualTo(1);
        change(fast, false, true);
        ClockView fix = clocks(number).stream().filter(view -> view.kind() == TargetKind.FIX).findFirst().orElseThrow();
        assertThat(fix.deadline()).isEqualTo(MORNING.plus(Duration.ofHours(6)));
        assertThat(queries.get(agent, number).row().dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(6)));
        assertThat(queries.get(agent, number).policy()).isEqualTo(fast);
        assertThat(queries.story(agent, number)).filteredOn(event -> event.kind() == TicketEventKind.DEADLINE_MOVED)
                .extracting(TicketEvent::from, TicketEvent::to, TicketEvent::note, TicketEvent::actor)
                .contains(tuple("FIX 2026-11-24T00:00:00Z", "FIX 2026-11-23T06:00:00Z", "ticket.moved.CONTRACT", manager.name()));
    }

    @Test
    void whatWasMissedUnderTheOldContractStaysMissedAndDoneTicketsStayAsTheyAre() {
        String missed = intake.open(agent, TicketWorld.report(highway));
        clock.advance(Duration.ofHours(1)); // nobody answered within a quarter
        change(fast, false, true);
        assertThat(clocks(missed)).filteredOn(view -> view.kind() == TargetKind.RESPOND).extracting(ClockView::deadline)
                .containsExactly(MORNING.plus(Duration.ofMinutes(15)));
        tickets.cancel(agent, missed, new TakeStep(null, "误报", null));
        assertThat(clocks(missed)).filteredOn(view -> view.kind() == TargetKind.RESPOND).extracting(ClockView::state)
                .containsExactly(ClockState.MISSED);
        assertThat(use.open(manager, highway.customer())).isZero();
    }

    @Test
    void aContractThatComesIntoForceGivesItsPromiseToWhatWasReportedBefore() {
        change(fast, true, false);
        String number = intake.open(agent, TicketWorld.report(highway));
        assertThat(clocks(number)).isEmpty();
        tickets.answer(agent, number, new TakeStep(null, "收到", null));
        change(fast, false, true);
        assertThat(clocks(number)).extracting(ClockView::kind, ClockView::deadline)
                .containsExactly(tuple(TargetKind.FIX, MORNING.plus(Duration.ofHours(6))));
        assertThat(queries.get(agent, number).contractNumber()).isNotNull();

        change(fast, true, true); // nothing else is promised: what was stays
        assertThat(clocks(number)).hasSize(1);
        assertThat(queries.get(agent, number).contractNumber()).isNotNull();
    }

    @Test
    void ownTermsReachOpenTicketsOfTheContractOnlyWhenAsked() {
        String number = intake.open(agent, TicketWorld.report(highway));
        ContractRow row = contractQueries.get(manager, highway.contract()).row();
        assertThat(use.open(manager, row.id())).isEqualTo(1);
        assertThat(use.open(manager, new ContractId(999_999))).isZero();
        assertThat(use.open(company.actor(company.zhongwei(), Role.MANAGER), row.id())).isZero();

        PolicyId first = terms.agree(manager, row.id(), row.version(), own("OWN-1", row.policy(), 6), false);
        following.round();
        assertThat(queries.get(agent, number).policy()).isEqualTo(row.policy());

        PolicyId later = terms.agree(manager, row.id(), row.version() + 1, own("OWN-2", first, 5), true);
        following.round();
        assertThat(queries.get(agent, number).policy()).isEqualTo(later);
        assertThat(clocks(number)).filteredOn(view -> view.kind() == TargetKind.FIX).extracting(ClockView::deadline)
                .containsExactly(MORNING.plus(Duration.ofHours(5)));
        assertThat(clocks(number)).as("what they do not name stays").extracting(ClockView::kind).contains(TargetKind.RESPOND);
    }

    private SavePolicy own(String code, PolicyId refined, int hours) {
        return new SavePolicy(company.headquarters(), code, code, refined, null, List.of(
                new SaveTarget(TargetKind.FIX, hours * 3600L, null, EventKind.REPORTED, Set.of(), "", "", "")), List.of(), false, true);
    }

    @Test
    void nobodyMovesTicketsOutOfHisReach() {
        String number = intake.open(agent, TicketWorld.report(highway)); // goes to Yinchuan
        Actor elsewhere = company.actor(company.zhongwei(), Role.MANAGER);
        assertThat(use.open(elsewhere, highway.customer())).isZero();
        use.follow(elsewhere, highway.customer());
        following.round();
        assertThat(queries.story(agent, number)).extracting(TicketEvent::kind).doesNotContain(TicketEventKind.CONTRACT_CHANGED);
    }
}
